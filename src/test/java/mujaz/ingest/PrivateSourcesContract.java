package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import mujaz.search.SearchQuery;
import mujaz.source.Polls;
import mujaz.source.Source;
import mujaz.source.SourceId;
import mujaz.source.SourceKind;
import mujaz.store.Database;
import mujaz.story.Story;
import mujaz.story.Wanted;
import mujaz.subscription.ChatId;
import mujaz.subscription.Subscribers;
import mujaz.subscription.own.Manner;
import mujaz.subscription.own.OwnArrivals;
import mujaz.subscription.own.OwnRules;
import mujaz.subscription.own.OwnSource;
import mujaz.subscription.own.OwnSources;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What private sources show is apart from all else, the same pages too. */
abstract class PrivateSourcesContract {
  private static final ChatId ONE = new ChatId("telegram:1");
  private static final ChatId TWO = new ChatId("telegram:2");

  private Road road;
  private OwnSources own;

  abstract Database open();

  @BeforeEach
  void start() {
    road = new Road(open());
    own = new OwnSources(road.database.jdbi(), new OwnRules(OwnRules.Who.ALL, 9), road.time);
    Subscribers subscribers = new Subscribers(road.database.jdbi(), road.time);
    List.of(ONE, TWO).forEach(chat -> subscribers.meet(chat, Language.ENGLISH));
  }

  @AfterEach
  void stop() {
    road.close();
  }

  @Test
  void aPageThatAPrivateSourceShowedFirstIsNewToAllWhenAPublicOneShowsIt() {
    Source secret = had(ONE, "/secret");
    road.poll(secret);
    assertThat(road.articles()).hasSize(1);
    Source open = road.follow("/open");
    road.poll(open, item());
    assertThat(road.articles()).hasSize(2);
    assertThat(news(Set.of())).singleElement().satisfies(this::isOfOneArticle);
    assertThat(news(Set.of(secret.id()))).hasSize(2).allSatisfy(this::isOfOneArticle);
    assertThat(found(Set.of())).isEqualTo(1);
    assertThat(found(Set.of(new SourceId(-999)))).isEqualTo(1);
    assertThat(found(Set.of(secret.id()))).isEqualTo(2);
    road.poll(open);
    road.poll(secret);
    assertThat(road.articles()).hasSize(2);
  }

  @Test
  void whatIsPrivateStaysSoThroughARestartAndAnIndexMadeAnew() {
    Source secret = had(ONE, "/secret");
    road.poll(secret);
    road.restart();
    road.parts.search().catchUp(road.database.jdbi());
    assertThat(found(Set.of())).isZero();
    assertThat(found(Set.of(secret.id()))).isEqualTo(1);
    Source open = road.follow("/open");
    road.poll(open, item());
    assertThat(news(Set.of())).singleElement().satisfies(this::isOfOneArticle);
  }

  @Test
  void itIsOneSourceForAllWhoHaveItAndIsDueWhileAnyDoes() {
    Source secret = had(ONE, "/secret");
    assertThat(secret.id().isPrivate()).isTrue();
    assertThat(had(TWO, "/secret").id()).isEqualTo(secret.id());
    assertThat(road.parts.sources().all()).isEmpty();
    assertThat(road.parts.sources().findByAddress(secret.address())).isEmpty();
    own.remove(ONE, own.of(ONE).get(0).id());
    assertThat(due()).containsExactly(secret.id());
    assertThat(own.open(ONE)).isEmpty();
    assertThat(own.open(TWO)).containsExactly(secret.id());
    new Subscribers(road.database.jdbi(), road.time).forget(TWO);
    assertThat(due()).isEmpty();
    polls().forgetRemoved();
    assertThat(road.count("select count(*) from sources")).isZero();
  }

  @Test
  void whatIsFollowedForAllIsSimplyHad() {
    Source open = road.follow("/open");
    OwnSource had = own.add(ONE, "Mine", open.address(), SourceKind.FEED, Language.ENGLISH);
    assertThat(had.source()).isEqualTo(open.id());
    assertThat(had.manner()).isEqualTo(Manner.DIGEST);
    own.remove(ONE, had.id());
    assertThat(due()).isNotNull();
    assertThat(road.parts.sources().all()).extracting(Source::id).containsExactly(open.id());
  }

  @Test
  void whatAnAdminAddsIsPolledOnceAndWhoHadItForThemselvesHasItFromThere() {
    Source secret = had(ONE, "/secret");
    own.change(ONE, own.of(ONE).get(0).id(), Manner.TEXT);
    road.poll(secret, item().date("Mon, 23 Nov 2026 08:10:00 GMT"));
    OwnArrivals arrivals = new OwnArrivals(road.database.jdbi());
    Instant later = road.time.instant().plus(Duration.ofMinutes(6));
    assertThat(arrivals.chats(later)).containsExactly(ONE);
    road.time.advance(Duration.ofHours(1));
    Source open = road.add("/secret");
    assertThat(open.id().isPrivate()).isFalse();
    assertThat(own.open(ONE)).isEmpty();
    assertThat(own.of(ONE))
        .singleElement()
        .satisfies(
            has -> {
              assertThat(has.source()).isEqualTo(open.id());
              assertThat(has.manner()).isEqualTo(Manner.TEXT);
            });
    road.poll(open);
    assertThat(news(Set.of())).hasSize(1);
    assertThat(arrivals.chats(later.plus(Duration.ofHours(1)))).isEmpty();
    assertThat(due()).containsExactly(open.id());
  }

  private Source had(ChatId chat, String path) {
    road.serve(path, item());
    OwnSource had =
        own.add(chat, "Harbour", road.server.at(path), SourceKind.FEED, Language.ENGLISH);
    return road.parts.sources().find(had.source()).orElseThrow();
  }

  private Shown item() {
    return Shown.number(1).title("Bell of the steamer Amalia lifted");
  }

  private List<SourceId> due() {
    road.time.advance(Duration.ofHours(5));
    return polls().due(9, Set.of()).stream().map(Source::id).toList();
  }

  private Polls polls() {
    return new Polls(road.database.jdbi(), road.time);
  }

  private List<Story> news(Set<SourceId> sources) {
    Instant now = road.time.instant().plusSeconds(1);
    Wanted wanted = new Wanted(Set.of(), Set.of(), Set.of(), sources);
    return road.parts.stories().between(now.minus(Duration.ofDays(3)), now, wanted, 9);
  }

  private int found(Set<SourceId> sources) {
    return road.parts.search().find(SearchQuery.of("steamer"), sources, 0, 9).stories().size();
  }

  private void isOfOneArticle(Story story) {
    assertThat(story.articles()).hasSize(1);
  }
}
