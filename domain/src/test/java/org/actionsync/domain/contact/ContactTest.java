package org.actionsync.domain.contact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContactTest {

  private static final Contact ANA =
      Somebody.with("ana")
          .named("Ana", "Ruiz")
          .email("bad@example.org", Quality.BAD)
          .email("ana@example.org")
          .email("ana@example.com")
          .landline("15035550100")
          .mobile("15035550101", Subscription.NEVER_SET, Quality.DO_NOT_CONTACT)
          .mobile("15035550102")
          .mobile("15035550103")
          .contact();

  @Test
  void usable_items_are_neither_bad_nor_to_be_left_alone() {
    assertThat(ANA.usableEmails())
        .extracting(item -> item.address().value())
        .containsExactly("ana@example.org", "ana@example.com");
    assertThat(ANA.usableMobiles())
        .extracting(item -> item.number().digits())
        .containsExactly("15035550102", "15035550103");
  }

  @Test
  void the_mobile_number_is_the_first_usable_one() {
    assertThat(ANA.mobile()).contains(new PhoneNumber("15035550102"));
    assertThat(Somebody.with("x").landline("15035550100").contact().mobile()).isEmpty();
  }

  @Test
  void items_are_found_whatever_their_quality() {
    assertThat(ANA.email(new EmailAddress("BAD@example.org")))
        .hasValueSatisfying(item -> assertThat(item.quality()).isEqualTo(Quality.BAD));
    assertThat(ANA.email(new EmailAddress("nobody@example.org"))).isEmpty();
    assertThat(ANA.number(new PhoneNumber("15035550100")))
        .hasValueSatisfying(item -> assertThat(item.mobile()).isFalse());
    assertThat(ANA.number(new PhoneNumber("15035550199"))).isEmpty();
  }

  @Test
  void the_full_name_leaves_out_what_is_not_known() {
    assertThat(ANA.fullName()).isEqualTo("Ana Ruiz");
    assertThat(Somebody.with("x").named(null, "Ruiz").contact().fullName()).isEqualTo("Ruiz");
    assertThat(Somebody.with("x").named("Ana", " ").contact().fullName()).isEqualTo("Ana");
    assertThat(Somebody.with("x").contact().fullName()).isEmpty();
  }

  @Test
  void is_masked_in_logs() {
    assertThat(ANA).hasToString("contact ana");
  }
}
