package mujaz;

import mujaz.command.ClusterCommand;
import mujaz.command.ExtractCommand;
import mujaz.command.FeedsCommand;
import mujaz.command.SummarizeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: a news-digest bot, and the commands around it. */
@Command(
    name = "mujaz",
    description = "A self-hosted Telegram news-digest bot, Arabic first.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ClusterCommand.class,
      SummarizeCommand.class,
      FeedsCommand.class,
      ExtractCommand.class
    })
public final class Mujaz {
  private Mujaz() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Mujaz()).execute(args));
  }
}
