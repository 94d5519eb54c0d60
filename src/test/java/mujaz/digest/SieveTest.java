package mujaz.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mujaz.article.ArticleId;
import mujaz.digest.Refusal.Kind;
import mujaz.search.Mentions;
import mujaz.source.SourceId;
import mujaz.source.Topic;
import mujaz.story.Importance;
import mujaz.story.Story;
import mujaz.story.StoryId;
import mujaz.subscription.Filter;
import mujaz.subscription.Limits;
import mujaz.subscription.Mutes;
import mujaz.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SieveTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
  private static final SourceId SOURCE = new SourceId(3);
  private static final Mutes NONE = Mutes.NONE;
  private static final Filter WORLD = Filter.ALL.withTopics(Set.of(Topic.WORLD));

  private final Facts match =
      facts(1, Language.ARABIC, Topic.SPORT, 1, "مباراة الدوري", "فاز الفريق بالبطولة، في الملعب.");

  @Test
  void whatIsWantedMeetsNothing() {
    assertThat(kind(Filter.ALL)).isNull();
    assertThat(kind(Filter.ALL.withTopics(Set.of(Topic.SPORT)))).isNull();
    assertThat(kind(WORLD.withSources(Set.of(SOURCE)))).isNull();
    assertThat(kind(Filter.ALL.withLanguages(Set.of(Language.ARABIC)))).isNull();
  }

  @Test
  void mutesOfTopicsSourcesAndWordsKeepItAway() {
    assertThat(kind(muting(NONE.withTopics(Set.of(Topic.SPORT))))).isEqualTo(Kind.MUTED_TOPIC);
    assertThat(kind(muting(NONE.withSources(Set.of(SOURCE))))).isEqualTo(Kind.MUTED_SOURCES);
    assertThat(Sieve.refusal(muting(NONE.withWords(Set.of("قمر", "ملعب"))), match))
        .contains(new Refusal(Kind.MUTED_WORD, "ملعب"));
  }

  @Test
  void anotherMuteDoesNot() {
    assertThat(kind(muting(NONE.withTopics(Set.of(Topic.WORLD))))).isNull();
    assertThat(kind(muting(NONE.withSources(Set.of(new SourceId(4)))))).isNull();
    assertThat(kind(muting(NONE.withWords(Set.of("ملع", "في"))))).isNull();
  }

  @Test
  void whatWasNotChosenStaysAwayUnlessAFollowedWordStandsInIt() {
    assertThat(kind(Filter.ALL.withLanguages(Set.of(Language.ENGLISH)))).isEqualTo(Kind.LANGUAGE);
    assertThat(kind(WORLD)).isEqualTo(Kind.NOT_CHOSEN);
    assertThat(kind(WORLD.withWords(Set.of("بطولة")))).isNull();
    Filter two = Filter.ALL.withLimits(new Limits(2, 0, false));
    assertThat(kind(two)).isEqualTo(Kind.FEW_SOURCES);
    assertThat(kind(two.withWords(Set.of("الدوري")))).isNull();
    assertThat(kind(muting(NONE.withWords(Set.of("الدوري"))).withWords(Set.of("الدوري"))))
        .isEqualTo(Kind.MUTED_WORD);
  }

  @Test
  void onlyWhatWouldBeWantedCountsAsMuted() {
    Filter muting = muting(NONE.withTopics(Set.of(Topic.SPORT)));
    assertThat(Sieve.isMuted(muting, match)).isTrue();
    assertThat(Sieve.isMuted(muting.withLanguages(Set.of(Language.ENGLISH)), match)).isFalse();
  }

  @Test
  void whatIsFollowedComesEarlierAndWhatIsWantedLessLater() {
    Facts large = facts(2, Language.ENGLISH, Topic.WORLD, 3, "Talks on the border", "");
    Facts small = facts(3, Language.ENGLISH, Topic.SCIENCE, 2, "A new telescope", "");
    assertThat(first(Filter.ALL, small, large)).isEqualTo(large);
    assertThat(first(Filter.ALL.withWords(Set.of("telescopes")), small, large)).isEqualTo(small);
    assertThat(first(muting(NONE.withLess(Set.of(Topic.WORLD))), small, large)).isEqualTo(small);
  }

  @Test
  void whatWasChosenByTopicAndBySourceComesEarlier() {
    Facts world = facts(2, Language.ENGLISH, Topic.WORLD, 3, "Talks on the border", "");
    Facts sport = facts(3, Language.ENGLISH, Topic.SPORT, 3, "The cup is won", "");
    Filter filter = Filter.ALL.withSources(Set.of(SOURCE));
    assertThat(first(filter.withTopics(Set.of(Topic.SPORT)), world, sport)).isEqualTo(sport);
    assertThat(first(filter.withTopics(Set.of(Topic.WORLD)), sport, world)).isEqualTo(world);
  }

  private static Facts first(Filter filter, Facts... stories) {
    return new Order(new Importance(), filter, NOW, Map.of()).best(List.of(stories), 2).get(0);
  }

  private static Filter muting(Mutes mutes) {
    return Filter.ALL.withMutes(mutes);
  }

  private @Nullable Kind kind(Filter filter) {
    return Sieve.refusal(filter, match).map(Refusal::kind).orElse(null);
  }

  private static Facts facts(
      long id, Language language, Topic topic, int sources, String headline, String point) {
    Story story =
        new Story(new StoryId(id), language, topic, List.of(new ArticleId(id)), NOW, NOW, sources);
    return new Facts(story, Set.of(SOURCE), Mentions.of(List.of(headline, point)));
  }
}
