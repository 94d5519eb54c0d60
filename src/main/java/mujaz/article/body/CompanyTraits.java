package mujaz.article.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the blocks beside a block tell, and whether the page says the same elsewhere. */
final class CompanyTraits {
  private static final int[] STEPS = {-3, -2, -1, 1, 2, 3};
  private static final List<String> NAMES =
      List.of("third above", "second above", "above", "below", "second below", "third below");

  private final Layout layout;
  private final About about;
  private final Map<String, Integer> copies = new HashMap<>();
  private final String[] openings;

  /** The how many-th that opens so each block is. */
  private final int[] copy;

  CompanyTraits(Layout layout, About about) {
    this.layout = layout;
    this.about = about;
    this.openings = layout.page.all.stream().map(Block::opening).toArray(String[]::new);
    this.copy = new int[openings.length];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = copies.merge(openings[i], 1, Integer::sum);
    }
  }

  void describe(int place, Block block, Row row) {
    for (int i = 0; i < STEPS.length; i++) {
      neighbour(NAMES.get(i), place + STEPS[i], Math.abs(STEPS[i]) == 1, block, row);
    }
    row.add("near.prose", layout.prose(place - 6, place + 7));
    row.add("near.linkShare", layout.linkShare(place - 6, place + 7));
    row.add("far.prose", layout.prose(place - 15, place + 16));
    row.add("far.linkShare", layout.linkShare(place - 15, place + 16));
    row.add("before.prose", layout.prose(place - 10, place));
    String opening = openings[place];
    row.add("copies", copies.getOrDefault(opening, 1));
    row.add("copy", copy[place]);
    row.add("title", About.likeness(block.text, about.title()));
    row.add("description", About.likeness(block.text, about.description()));
    row.add("stated", about.states(opening));
  }

  private void neighbour(String name, int place, boolean next, Block block, Row row) {
    boolean there = place >= 0 && place < layout.page.all.size();
    Block other = there ? layout.page.all.get(place) : block;
    Box box = other.box;
    int kin = box == block.box ? 2 : box.parent == block.box.parent ? 1 : 0;
    row.add(name, ".weight", there ? other.weight : -1);
    row.add(name, ".linkShare", there ? other.linkShare() : -1);
    row.add(name, ".ends", there && other.ends ? 1 : 0);
    row.add(name, ".alike", there && box.signature == block.box.signature ? 1 : 0);
    row.add(name, ".kin", there ? kin : 0);
    if (next) {
      row.add(name, ".heading", there && box.isHeading() ? 1 : 0);
      row.add(name, ".item", there && box.tag.equals("li") ? 1 : 0);
      row.add(name, ".prompt", there && other.prompts() ? 1 : 0);
    }
  }
}
