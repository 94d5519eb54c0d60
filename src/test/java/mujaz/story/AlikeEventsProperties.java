package mujaz.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import mujaz.article.Article;
import mujaz.text.Language;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Events that share their words stay apart, reports that share none of their wording do not. */
class AlikeEventsProperties {
  @Example
  void twoQuakesOfOneDayAreTwoStories() {
    assertApart(quakes());
  }

  @Example
  void twoMatchesOfTheSameTeamsAreTwoStories() {
    assertApart(
        new Wire(Language.ENGLISH)
            .report(
                "third",
                "ball",
                0,
                "Norvik take game three against Tarsa",
                "Norvik beat Tarsa 88-79 on Monday to lead the final 2-1. Ilan Brekke scored 31"
                    + " points in the Norvik arena. Tarsa lost centre Oduya to a knee injury.")
            .report(
                "third",
                "court",
                1,
                "Brekke's 31 points put Norvik ahead of Tarsa",
                "Ilan Brekke's 31 points gave Norvik an 88-79 win over Tarsa and a 2-1 lead in the"
                    + " final. Centre Oduya left the arena with an injured knee.")
            .report(
                "fourth",
                "ball",
                48,
                "Tarsa level the final at Norvik's expense",
                "Tarsa overcame Norvik 95-91 after overtime on Wednesday, levelling the final 2-2."
                    + " Guard Petra Salo hit the deciding three-pointer with four seconds left.")
            .report(
                "fourth",
                "court",
                49,
                "Salo's late three-pointer levels final for Tarsa",
                "A three-pointer by guard Petra Salo four seconds from the end of overtime gave"
                    + " Tarsa a 95-91 win over Norvik. The final stands at 2-2."));
  }

  @Example
  void pricesOfEachDayAreAStoryEach() {
    Wire wire = new Wire(Language.ARABIC);
    String[] prices = {"5210", "5235", "5190"};
    String[] days = {"الاثنين", "الثلاثاء", "الأربعاء"};
    String[] why = {
      "بعد تراجع الدولار عالميا وزيادة الطلب على السبائك.",
      "مع ترقب قرار البنك المركزي بشأن الفائدة.",
      "عقب صدور بيانات التضخم التي جاءت أعلى من المتوقع."
    };
    for (int i = 0; i < 3; i++) {
      wire.report(
          "day " + i,
          "souq",
          24 * i,
          "أسعار الذهب اليوم " + days[i],
          "سجل سعر غرام الذهب اليوم " + days[i] + " " + prices[i] + " جنيها " + why[i]);
    }
    assertApart(wire);
  }

  @Example
  void aReportAtTwoAddressesOrPublishedAgainAfterAnEditIsOneStory() {
    String text =
        "The regional court in Lunde ordered the dam at Skarva to be emptied by spring. Judge Eva"
            + " Harms said cracks found by divers in August put four villages at risk. The operator"
            + " Hydra Nord has thirty days to appeal.";
    assertApart(
        new Wire(Language.ENGLISH)
            .report("dam", "lunde", 0, "Court orders Skarva dam emptied", text)
            .report("dam", "lunde", 1, "Court orders Skarva dam to be emptied", text)
            .report(
                "dam",
                "lunde",
                5,
                "Skarva dam must be emptied, court rules",
                text + " Hydra Nord said on Monday evening that it would appeal."));
  }

  @Property(tries = 30)
  void anyOrderGivesTheSameStories(@ForAll long seed) {
    List<Article> shuffled = new ArrayList<>(quakes().articles());
    Collections.shuffle(shuffled, new Random(seed));
    assertThat(Wire.stories(shuffled)).isEqualTo(quakes().events());
  }

  private static void assertApart(Wire wire) {
    assertThat(Wire.stories(wire.articles())).isEqualTo(wire.events());
  }

  private static Wire quakes() {
    return new Wire(Language.ENGLISH)
        .report(
            "coast",
            "globe",
            0,
            "Earthquake kills 12 on Kalvora coast",
            "An earthquake of magnitude 6.1 struck the Kalvora coast on Monday, killing 12 people."
                + " Houses collapsed in the fishing town of Minte, governor Aro Sund said.")
        .report(
            "coast",
            "herald",
            1,
            "Magnitude 6.1 earthquake strikes Kalvora",
            "At least 12 people died when a magnitude 6.1 earthquake struck Kalvora. Governor Aro"
                + " Sund said rescuers were digging in Minte, where houses collapsed.")
        .report(
            "coast",
            "times",
            2,
            "Rescuers dig in Minte after Kalvora earthquake",
            "Rescuers searched collapsed houses in Minte after the Kalvora earthquake that killed"
                + " 12 people on Monday. It had a magnitude of 6.1.")
        .report(
            "hills",
            "globe",
            5,
            "Earthquake shakes Bashir hills, three dead",
            "An earthquake of magnitude 5.3 shook the Bashir hills on Monday, killing three people."
                + " A school collapsed in the village of Orhan, mayor Leyla Demirci said.")
        .report(
            "hills",
            "herald",
            6,
            "School collapses in magnitude 5.3 Bashir earthquake",
            "A school in Orhan collapsed when a magnitude 5.3 earthquake shook the Bashir hills."
                + " Three people died, according to mayor Leyla Demirci.")
        .report(
            "hills",
            "times",
            7,
            "Three killed as earthquake hits Bashir village",
            "Three people were killed in Orhan, in the Bashir hills, by an earthquake of magnitude"
                + " 5.3 that brought down a school, mayor Demirci said.");
  }
}
