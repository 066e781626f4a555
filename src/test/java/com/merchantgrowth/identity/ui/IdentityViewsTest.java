package com.merchantgrowth.identity.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._get;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.merchantgrowth.identity.AccountDirectory;
import com.merchantgrowth.identity.AccountRef;
import com.merchantgrowth.identity.AccountRow;
import com.merchantgrowth.identity.ApiTokens;
import com.merchantgrowth.identity.OwnPassword;
import com.merchantgrowth.shared.ui.DataTable;
import com.merchantgrowth.shared.ui.Note;
import com.merchantgrowth.support.Browser;
import com.merchantgrowth.support.People;
import com.merchantgrowth.support.PortalTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class IdentityViewsTest {
  @Autowired private Browser browser;
  @Autowired private People people;
  @Autowired private AccountDirectory directory;
  @Autowired private OwnPassword passwords;
  @Autowired private ApiTokens tokens;

  @Test
  void whoever_is_not_signed_in_sees_the_sign_in_page_and_nothing_else() {
    browser.anonymous().open("account/sessions");
    _assertNone(DataTable.class);
    browser.open("login");
    _assertOne(NativeButton.class, spec -> spec.withText("登录"));
    assertThat(_get(H2.class).getText()).isEqualTo("登录");
  }

  @Test
  void the_sign_in_page_says_why_it_refused_and_how_long_to_wait() {
    browser.anonymous().open("login?error");
    assertThat(text(_get(Note.class))).contains("账号或密码不对");
    browser.language(Locale.ENGLISH).open("login?wait=8");
    assertThat(text(_get(Note.class))).contains("8 seconds");
  }

  @Test
  void a_forgotten_password_is_explained() {
    browser.anonymous().open("login");
    _click(_get(Button.class, spec -> spec.withText("忘了密码")));
    assertThat(text(_get(Note.class))).contains("一次性链接");
  }

  @Test
  void outside_demo_mode_there_are_no_demo_accounts() {
    browser.anonymous().open("login");
    assertThat(_find(NativeButton.class)).hasSize(1);
  }

  @Test
  void an_administrator_invites_somebody_who_then_chooses_a_password() {
    String name = "new-" + UUID.randomUUID();
    browser.signIn(people.admin()).open("admin/accounts");
    _click(_get(Button.class, spec -> spec.withText("新建账号")));
    _setValue(_get(TextField.class, spec -> spec.withId("new-username")), name);
    _setValue(_get(TextField.class, spec -> spec.withId("new-name")), "新来的");
    _click(_get(Button.class, spec -> spec.withText("建账号并生成链接")));
    String link = _get(TextField.class, spec -> spec.withId("shown-once")).getValue();

    browser.anonymous().open(link.substring(link.indexOf("reset/")));
    _setValue(_get(PasswordField.class, spec -> spec.withId("new-password")), "short");
    _setValue(_get(PasswordField.class, spec -> spec.withId("new-password-again")), "short");
    _click(_get(Button.class, spec -> spec.withText("设好密码")));
    assertThat(text(_get(Note.class))).contains("至少 15 个字");

    _setValue(
        _get(PasswordField.class, spec -> spec.withId("new-password")), "a-gate-of-nine-winds");
    _setValue(
        _get(PasswordField.class, spec -> spec.withId("new-password-again")),
        "a-gate-of-nine-winds");
    _click(_get(Button.class, spec -> spec.withText("设好密码")));
    assertThat(text(_get(Note.class))).contains("密码设好了");
    assertThat(directory.findByUsername(name)).isPresent();
  }

  @Test
  void a_used_or_invented_link_is_refused() {
    browser.anonymous().open("reset/invented");
    assertThat(text(_get(Note.class))).contains("已经用过、过期或不完整");
    _assertNone(PasswordField.class);
  }

  @Test
  @SuppressWarnings("unchecked")
  void the_list_of_accounts_is_filtered_by_the_url() {
    AccountRef merchant = people.merchant();
    browser.signIn(people.admin()).open("admin/accounts?q=" + merchant.username() + "&role=ADMIN");
    assertThat(_size(_get(Grid.class))).isZero();
    browser.open("admin/accounts?q=" + merchant.username() + "&role=MERCHANT&state=on");
    Grid<AccountRow> grid = _get(Grid.class);
    assertThat(_get(grid, 0).account()).isEqualTo(merchant);
  }

  @Test
  void the_audit_trail_is_filtered_by_the_url_and_can_be_verified() {
    AccountRef admin = people.admin();
    browser.signIn(admin).open("admin/audit?action=account.create&target=" + admin.username());
    assertThat(_size(_get(Grid.class))).isEqualTo(1);
    _click(_get(Button.class, spec -> spec.withText("检查完整性")));
    assertThat(text(_get(Note.class))).contains("没有被改过");
  }

  @Test
  void a_token_is_shown_once_and_listed_by_its_first_characters() {
    AccountRef merchant = people.merchant();
    browser.signIn(merchant).open("account/tokens");
    _click(_get(Button.class, spec -> spec.withText("新建令牌")));
    _setValue(_get(TextField.class, spec -> spec.withId("token-name")), "日报脚本");
    _click(_get(Button.class, spec -> spec.withText("生成令牌")));
    String secret = _get(TextField.class, spec -> spec.withId("shown-once")).getValue();
    assertThat(tokens.authenticate(secret)).isPresent();
    String listed = text(_get(DataTable.class));
    assertThat(listed).contains("日报脚本").doesNotContain(secret);
  }

  @Test
  void the_own_password_is_changed_with_the_old_one() {
    AccountRef merchant = people.merchant();
    browser.signIn(merchant).open("account/password");
    _setValue(_get(PasswordField.class, spec -> spec.withId("old-password")), "not this one");
    fill("a-gate-of-nine-winds");
    _click(_get(Button.class, spec -> spec.withText("改密码")));
    assertThat(text(_get(Note.class))).contains("现在的密码不对");

    _setValue(_get(PasswordField.class, spec -> spec.withId("old-password")), People.PASSWORD);
    fill("a-gate-of-nine-winds");
    _click(_get(Button.class, spec -> spec.withText("改密码")));
    _assertNone(Note.class);
    people.run(
        merchant, () -> passwords.change("a-gate-of-nine-winds", "ten-gates-in-the-wind", ""));
  }

  private static void fill(String password) {
    _setValue(_get(PasswordField.class, spec -> spec.withId("new-password")), password);
    _setValue(_get(PasswordField.class, spec -> spec.withId("new-password-again")), password);
  }

  private static String text(com.vaadin.flow.component.Component component) {
    return component.getElement().getTextRecursively();
  }
}
