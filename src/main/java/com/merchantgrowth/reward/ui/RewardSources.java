package com.merchantgrowth.reward.ui;

import com.merchantgrowth.reward.RewardGrant;
import com.merchantgrowth.reward.RewardSource;
import com.merchantgrowth.reward.RewardSourceLink;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the rooms that issue rewards say about their sources. */
@Component
class RewardSources {
  private final Map<String, RewardSourceLink> byType;

  RewardSources(ObjectProvider<RewardSourceLink> links) {
    byType = links.orderedStream().collect(Collectors.toMap(RewardSourceLink::type, link -> link));
  }

  /** What a source is called, by its identity; one question a type. */
  Map<SourceId, String> names(Collection<SourceId> sources, RewardWords words) {
    Map<String, TreeSet<String>> keys = new HashMap<>();
    sources.forEach(
        source -> keys.computeIfAbsent(source.type(), type -> new TreeSet<>()).add(source.key()));
    Map<SourceId, String> names = new HashMap<>();
    keys.forEach(
        (type, some) -> {
          RewardSourceLink link = byType.get(type);
          Map<String, String> known = link == null ? Map.of() : link.names(some, words.locale());
          for (String key : some) {
            String otherwise = link == null ? type(type, words) : key;
            names.put(new SourceId(type, key), known.getOrDefault(key, otherwise));
          }
        });
    return names;
  }

  /** By the grants' sources. */
  Map<SourceId, String> namesOf(List<RewardGrant> grants, RewardWords words) {
    return names(grants.stream().map(grant -> SourceId.of(grant.source())).toList(), words);
  }

  Optional<String> route(long shopId, RewardSource source) {
    return Optional.ofNullable(byType.get(source.type()))
        .flatMap(link -> link.route(shopId, source.key()));
  }

  /** What kind of source it is; the code itself when nobody has a word for it. */
  static String type(String type, RewardWords words) {
    String word = words.t("source." + type);
    return word.contains("reward.source.") ? type : word;
  }

  /** A source without version, level and run. */
  record SourceId(String type, String key) {
    static SourceId of(RewardSource source) {
      return new SourceId(source.type(), source.key());
    }
  }
}
