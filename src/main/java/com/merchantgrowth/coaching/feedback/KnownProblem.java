package com.merchantgrowth.coaching.feedback;

import com.merchantgrowth.coaching.bulletin.RuleTopic;
import com.merchantgrowth.shared.Wording;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A problem that several have, as everybody may read it: nothing in it names a shop.
 *
 * @param open false = solved
 * @param bulletin the bulletin it is about; null = none
 * @param text Markdown: what it is, what is being done, what to do meanwhile
 * @param reports how many reports are gathered under it
 * @param told how many shops were told of it
 */
public record KnownProblem(
    long id,
    boolean open,
    RuleTopic topic,
    @Nullable Long bulletin,
    Wording title,
    Wording text,
    String author,
    Instant createdAt,
    Instant updatedAt,
    int reports,
    int told) {}
