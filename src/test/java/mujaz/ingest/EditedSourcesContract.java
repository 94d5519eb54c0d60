package mujaz.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import mujaz.bench.FeedReply;
import mujaz.feed.Opml;
import mujaz.feed.OpmlOutline;
import mujaz.source.PastPoll;
import mujaz.source.Polls;
import mujaz.source.Source;
import mujaz.source.SourceEdits;
import mujaz.source.SourceKind;
import mujaz.source.Topic;
import mujaz.source.profile.Owner;
import mujaz.source.profile.Ownership;
import mujaz.source.profile.Profile;
import mujaz.source.profile.Texts;
import mujaz.store.Database;
import mujaz.story.StoryTopics;
import mujaz.text.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors change of a source, and what comes of it on the road. */
abstract class EditedSourcesContract {
  private Database database;
  private Road road;
  private SourceEdits edits;

  abstract Database open();

  @BeforeEach
  void start() {
    database = open();
    road = new Road(database);
    edits = new SourceEdits(database.jdbi());
  }

  @AfterEach
  void stop() {
    road.close();
  }

  @Test
  void theLastTenPollsAreKeptWithTheirReasons() {
    Source source = road.follow("/a");
    for (int i = 0; i < 11; i++) {
      road.poll(source, Shown.number(i), Shown.number(i + 1));
    }
    road.serve("/a", "text/html", "<p>We are redesigning.</p>");
    road.poll(source);
    List<PastPoll> past = found(source).past().all();
    assertThat(past).hasSize(10);
    assertThat(past.get(0).problem()).isNotNull();
    assertThat(past.get(1).fresh()).isEqualTo(1);
    assertThat(past.get(1).items()).isEqualTo(2);
    assertThat(past.get(1).at()).isBefore(past.get(0).at());
    assertThat(road.count("select count(*) from polls where problem is not null")).isEqualTo(1);
  }

  @Test
  void whatTheOldAddressSaysWhileItIsChangedIsNothingToTheNewOne() {
    Source source = road.follow("/a");
    URI other = road.server.at("/other");
    road.server.on(
        "/a",
        request -> {
          edits.address(source.id(), other, SourceKind.FEED);
          return FeedReply.status(410);
        });
    road.poll(source);
    assertThat(found(source).address()).isEqualTo(other);
    assertThat(found(source).polling().isGone()).isFalse();
    assertThat(found(source).polling().problem()).isNull();
  }

  @Test
  void aProfileIsKeptAsItWasGiven() {
    Source source = road.add("/a");
    assertThat(found(source).profile()).isEqualTo(Profile.PLAIN);
    Profile profile =
        new Profile(
            0.5, new Owner("The house", Ownership.PUBLIC, "house"), Texts.FEED, true, "home");
    edits.profile(source.id(), profile);
    assertThat(found(source).profile()).isEqualTo(profile);
  }

  @Test
  void aTopicThatIsSaidLaterIsThatOfTheStoriesThatAreThere() {
    Source source = road.follow("/a");
    road.poll(source, Shown.number(1), Shown.number(2));
    edits.topic(source.id(), Topic.SCIENCE);
    assertThat(new StoryTopics(database.jdbi()).renew(source.id())).isEqualTo(2);
    assertThat(new StoryTopics(database.jdbi()).renew(source.id())).isZero();
    assertThat(road.count("select count(*) from stories where topic = 'science'")).isEqualTo(2);
    assertThat(road.news(Duration.ofDays(1)))
        .allSatisfy(story -> assertThat(story.topic()).isEqualTo(Topic.SCIENCE));
  }

  @Test
  void whoeverWantsTheFeedsTextAloneVisitsNoPage() {
    road.serve("/page", "text/html", "<article><p>" + Shown.prose(7, 20) + "</p></article>");
    Source source = road.follow("/a");
    Shown teaser = Shown.number(1).text("A teaser of it.").link(road.server.at("/page").toString());
    edits.profile(source.id(), Profile.PLAIN.reading(Texts.FEED));
    road.poll(source, teaser);
    assertThat(road.article().text()).contains("A teaser of it.");
  }

  @Test
  void whoeverWantsThePageVisitsItForAWholeTextToo() {
    road.serve("/page", "text/html", "<article><p>" + Shown.prose(7, 30) + "</p></article>");
    Source source = road.follow("/a");
    edits.profile(source.id(), Profile.PLAIN.reading(Texts.PAGE));
    road.poll(source, Shown.number(1).link(road.server.at("/page").toString()));
    assertThat(road.article().text()).contains("Report n7");
  }

  @Test
  void aRetiredSourceKeepsItsArticlesUntilTheyAgeOutAndComesBackByItsAddress() {
    Source source = road.follow("/a");
    road.poll(source, Shown.number(1));
    Polls polls = new Polls(database.jdbi(), road.time);
    edits.retire(source.id());
    road.time.advance(Duration.ofHours(9));
    assertThat(road.parts.sources().all()).isEmpty();
    assertThat(road.parts.sources().findByAddress(source.address())).isEmpty();
    assertThat(road.parts.sources().names()).containsEntry(source.id(), source.name());
    assertThat(polls.due(10, List.of())).isEmpty();
    polls.forgetRemoved();
    assertThat(road.articles()).hasSize(1);
    assertThat(road.add("/a").id()).isEqualTo(source.id());
    assertThat(polls.due(10, List.of())).hasSize(1);
    edits.retire(source.id());
    road.parts.articles().forgetBefore(road.time.instant().plusSeconds(1), 10);
    polls.forgetRemoved();
    assertThat(road.count("select count(*) from sources")).isZero();
  }

  @Test
  void aListIsTakenInWithALineForEachAndGivenOutAsItCame() throws IOException {
    road.add("/there");
    String outlines =
        "<outline text='New' xmlUrl='https://n.example/feed' language='ar' category='sport'"
            + " owner='The house' ownership='state' family='house'/>"
            + ("<outline text='There' xmlUrl='" + road.server.at("/there") + "'/>")
            + "<outline text='New again' xmlUrl='https://n.example/feed'/>"
            + "<outline text='Bad' xmlUrl='javascript:alert(1)'/><outline text='folder'/>";
    SourceLists lists = new SourceLists(road.parts.sources());
    List<SourceImport.Line> lines =
        lists.take(stream("<opml><body>" + outlines + "</body></opml>"));
    assertThat(lines)
        .extracting(line -> line.fate() + " " + line.name())
        .containsExactly("NEW New", "THERE There", "AGAIN New again", "BAD ");
    Source source =
        road.parts.sources().findByAddress(URI.create("https://n.example/feed")).orElseThrow();
    assertThat(source.profile().owner())
        .isEqualTo(new Owner("The house", Ownership.STATE, "house"));
    assertThat(source.topic()).isEqualTo(Topic.SPORT);
    OpmlOutline given =
        Opml.read(stream(lists.give())).stream()
            .filter(outline -> outline.address().equals(source.address()))
            .findFirst()
            .orElseThrow();
    assertThat(given.owner()).isEqualTo(source.profile().owner());
    assertThat(given.language()).isEqualTo(Language.ARABIC);
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private Source found(Source source) {
    return road.parts.sources().find(source.id()).orElseThrow();
  }
}
