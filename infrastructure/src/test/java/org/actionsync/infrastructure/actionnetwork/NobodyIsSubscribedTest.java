package org.actionsync.infrastructure.actionnetwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.actionsync.application.port.Edit;
import org.actionsync.domain.contact.Channel;
import org.actionsync.domain.contact.Contact;
import org.actionsync.domain.contact.EmailAddress;
import org.actionsync.domain.contact.Field;
import org.actionsync.domain.contact.PostalAddress;
import org.actionsync.infrastructure.osdi.JsonText;
import org.actionsync.infrastructure.osdi.People;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No update of anybody can carry the word that subscribes. */
class NobodyIsSubscribedTest {

  private static final String THE_WORD = "\"subscribed\"";

  static LongStream seeds() {
    return LongStream.range(0, 1000);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void by_an_update(long seed) {
    Edit edit = anyEdit(new Random(seed));

    String alone = JsonText.of(PersonWriter.change(edit.values(), edit.optOuts())).toString();
    EmailAddress email = new EmailAddress("amara.okonjo@example.org");
    String helper = JsonText.of(PersonWriter.known(edit, email)).toString();

    assertThat(alone).doesNotContain(THE_WORD);
    assertThat(helper).doesNotContain(THE_WORD);
  }

  private static Edit anyEdit(Random random) {
    Map<Field, String> all = new EnumMap<>(Field.class);
    all.put(Field.GIVEN_NAME, "Amara");
    all.put(Field.FAMILY_NAME, "Okonjo");
    all.put(Field.EMAIL, "amara@example.com");
    all.put(Field.MOBILE_NUMBER, "15035550188");
    all.put(Field.ADDRESS, new PostalAddress("1 Elm", "Salem", "OR", "97301", "US").toText());
    all.put(Field.LANGUAGE, "es");
    all.keySet().removeIf(field -> random.nextBoolean());
    Set<Channel> optOuts = EnumSet.allOf(Channel.class);
    optOuts.removeIf(channel -> random.nextBoolean());
    List<Contact> people = new ArrayList<>();
    people.add(People.activist());
    people.add(People.activistWithoutEmail());
    return new Edit(people.get(random.nextInt(2)), all, optOuts, List.of(), List.of());
  }
}
