package com.merchantgrowth.marketing.ui.editor;

import com.merchantgrowth.marketing.check.ToolCheck;
import com.merchantgrowth.marketing.gate.Fix;
import com.merchantgrowth.marketing.publish.Confirmation;
import com.merchantgrowth.marketing.publish.Publication;
import com.merchantgrowth.marketing.tool.MarketingTools.Standing;
import com.merchantgrowth.marketing.tool.Tool;
import com.merchantgrowth.marketing.tool.ToolPlan;
import com.merchantgrowth.marketing.tool.ToolState;
import com.merchantgrowth.marketing.ui.MarketingDesk;
import com.merchantgrowth.marketing.ui.MarketingPages;
import com.merchantgrowth.marketing.ui.ToolWords;
import com.merchantgrowth.marketing.ui.form.PlanFields;
import com.merchantgrowth.marketing.ui.form.ToolScreen;
import com.merchantgrowth.marketing.ui.gate.GateCard;
import com.merchantgrowth.merchant.ShopRef;
import com.merchantgrowth.shared.DomainException;
import com.merchantgrowth.shared.ui.Card;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.shared.ui.Notices;
import com.merchantgrowth.shared.ui.SlowWork;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Fields at the left, what buyers see at the right, the gate below. Every change is previewed;
 * saving, checking and publishing are asked for.
 */
final class ToolEditor extends Composite<Div> {
  /** Stands for the id of a tool that has none yet: no other tool has it, nor does a list price. */
  private static final long UNSAVED = Long.MAX_VALUE;

  private final transient MarketingDesk desk;
  private final transient ShopRef shop;
  private final transient ToolScreen screen;
  private final transient @Nullable Standing standing;
  private final transient LongConsumer saved;
  private final boolean edits;

  /** As saved last; publishing and checking may be refused after that. */
  private transient @Nullable Tool tool;

  private final PlanForm form;
  private final BuyerPreview preview = new BuyerPreview();
  private final GateCard gate;
  private final EditorBar bar;

  /**
   * @param standing null = a new one
   * @param plan what the fields begin with
   * @param saved hears the id once something was saved or published
   */
  ToolEditor(
      MarketingDesk desk,
      ShopRef shop,
      ToolScreen screen,
      @Nullable Standing standing,
      ToolPlan plan,
      LongConsumer saved) {
    this.desk = desk;
    this.shop = shop;
    this.screen = screen;
    this.standing = standing;
    this.saved = saved;
    tool = standing == null ? null : standing.tool();
    edits = desk.edits(shop);
    form = new PlanForm(screen, offer(), plan, id(), this::changed);
    bar = new EditorBar(desk, shop, screen.kind(), standing, edits, this);
    gate =
        new GateCard(
            desk,
            shop,
            screen.kind(),
            id(),
            edits && rights() == PlanFields.Rights.ALL,
            form::read,
            this::checked,
            this::take);
    form.lock(rights());
    compose();
    look();
    if (edits
        && !MarketingPages.ofPlatform(shop)
        && standing != null
        && standing.state() != ToolState.ENDED) {
      gate.compute();
    }
  }

  private void compose() {
    getContent().addClassName("stack");
    getContent().add(bar);
    if (!edits) {
      getContent().add(Note.info(getTranslation("marketing.readOnly")));
    } else if (rights() != PlanFields.Rights.ALL) {
      getContent()
          .add(
              Note.info(
                  getTranslation(
                      rights() == PlanFields.Rights.NONE
                          ? "marketing.editor.over"
                          : "marketing.editor.onlyMore")));
    }
    Div left = new Div(new Card(getTranslation("marketing.editor.fields")).body(form));
    left.addClassName("tool-form-column");
    Div columns = new Div(left, preview);
    columns.addClassName("tool-columns");
    getContent().add(columns);
    if (edits && !MarketingPages.ofPlatform(shop)) {
      // What the gate compares with, costs first of all, is not for those who only look.
      getContent().add(gate);
    }
  }

  private long id() {
    return standing == null ? UNSAVED : standing.tool().id();
  }

  private ToolScreen.Offer offer() {
    List<Tool> tools =
        desk.tools().list(shop.code()).stream()
            .filter(one -> one.state() != ToolState.ENDED)
            .map(Standing::tool)
            .toList();
    return new ToolScreen.Offer(desk.calendar(), desk.trials().choice(shop.code()).skus(), tools);
  }

  private PlanFields.Rights rights() {
    if (!edits || (standing != null && standing.state() == ToolState.ENDED)) {
      return PlanFields.Rights.NONE;
    }
    return standing == null || standing.state() == ToolState.DRAFT
        ? PlanFields.Rights.ALL
        : PlanFields.Rights.ONLY_MORE;
  }

  private void changed() {
    look();
    gate.outdated();
    preview.worst(null);
    bar.unchecked();
  }

  /** Shows the plan as buyers would see it; what cannot be read or kept is said at its field. */
  private void look() {
    try {
      ToolPlan plan = form.read();
      preview.show(
          plan,
          screen.face(plan, desk.calendar(), ToolWords.formats(), getLocale()),
          shop.name(),
          desk.trials().examples(shop.code(), screen.kind(), id(), plan));
      form.accept();
      bar.valid(true);
    } catch (DomainException refused) {
      if (standing != null || bar.touched()) {
        form.refuse(refused);
      }
      bar.valid(false);
    }
  }

  private void checked(ToolCheck.Result result) {
    preview.worst(result);
    bar.checked(result);
  }

  /** Takes a fix: the fields show it, and the gate is asked again. */
  private void take(ToolPlan plan, Fix.Kind kind) {
    form.show(plan);
    changed();
    Notices.saved(getTranslation("marketing.fix.taken." + kind.name()));
    gate.compute();
  }

  /**
   * Saves what is in the fields.
   *
   * @return null if it was refused, which is said at the fields
   */
  private @Nullable Tool store() {
    try {
      ToolPlan plan = form.read();
      Tool before = tool;
      Tool now =
          before == null
              ? desk.tools().create(shop.code(), screen.kind(), plan)
              : before.plan().equals(plan)
                  ? before
                  : desk.tools().change(shop.code(), before.id(), before.version(), plan);
      tool = now;
      form.accept();
      if (before == null) {
        UI.getCurrent()
            .getPage()
            .getHistory()
            .replaceState(null, MarketingPages.tool(shop, now.id()));
      }
      return now;
    } catch (DomainException refused) {
      form.refuse(refused);
      Notices.failed(getTranslation("marketing.editor.refused"));
      return null;
    }
  }

  void save() {
    Tool now = store();
    if (now != null) {
      Notices.saved(getTranslation("marketing.editor.saved", now.name()));
      saved.accept(now.id());
    }
  }

  void publish() {
    Tool now = store();
    if (now != null) {
      publish(now, Confirmation.NONE);
    }
  }

  private void publish(Tool draft, Confirmation confirmation) {
    work(
        () -> desk.publishing().publish(shop.code(), draft.id(), draft.version(), confirmation),
        draft,
        again -> publish(draft, again));
  }

  /** Sends a change of a published tool through the gate. */
  void change() {
    change(Confirmation.NONE);
  }

  private void change(Confirmation confirmation) {
    Standing before = standing;
    if (before == null) {
      return;
    }
    try {
      ToolPlan plan = form.read();
      form.accept();
      Tool live = before.tool();
      work(
          () ->
              desk.publishing().change(shop.code(), live.id(), live.version(), plan, confirmation),
          live,
          this::change);
    } catch (DomainException refused) {
      form.refuse(refused);
    }
  }

  private void work(Supplier<Publication> work, Tool asked, Consumer<Confirmation> again) {
    bar.busy(true);
    desk.work()
        .run(
            work,
            done -> {
              bar.busy(false);
              answer(done, asked, again);
            },
            failure -> {
              bar.busy(false);
              if (failure instanceof SlowWork.Failure.Refused refused) {
                form.refuse(refused.refusal());
                Notices.failed(getTranslation("marketing.editor.refused"));
              } else if (failure instanceof SlowWork.Failure.Broken broken) {
                Notices.failed(getTranslation("marketing.editor.broken", broken.id()));
              }
            });
  }

  private void answer(Publication done, Tool asked, Consumer<Confirmation> again) {
    switch (done.why()) {
      case PUBLISHED -> {
        Notices.saved(getTranslation("marketing.publish.done", asked.name()));
        saved.accept(asked.id());
      }
      case BLOCKED -> {
        gate.compute();
        Notices.failed(getTranslation("marketing.publish.blocked"));
      }
      case NEEDS_OWNER, UNCONFIRMED -> {
        gate.compute();
        if (done.why() == Publication.Why.NEEDS_OWNER && !desk.approves(shop)) {
          Notices.failed(getTranslation("marketing.publish.needsOwner"));
        } else {
          new PublishDialog(done.check(), desk.approves(shop), again).open();
        }
      }
    }
  }
}
