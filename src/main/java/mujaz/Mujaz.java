package mujaz;

import mujaz.command.BackupCommand;
import mujaz.command.BenchCommand;
import mujaz.command.CheckCommand;
import mujaz.command.ClusterCommand;
import mujaz.command.ExtractCommand;
import mujaz.command.FeedsCommand;
import mujaz.command.MoveCommand;
import mujaz.command.RankCommand;
import mujaz.command.RestoreCommand;
import mujaz.command.ServeCommand;
import mujaz.command.SourcesCommand;
import mujaz.command.SummarizeCommand;
import mujaz.command.TryCommand;
import mujaz.command.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: a news-digest bot, and the commands around it. */
@Command(
    name = "mujaz",
    description = "A self-hosted Telegram news-digest bot, Arabic first.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      TryCommand.class,
      ServeCommand.class,
      CheckCommand.class,
      SummarizeCommand.class,
      ClusterCommand.class,
      RankCommand.class,
      VerifyCommand.class,
      ExtractCommand.class,
      FeedsCommand.class,
      SourcesCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      MoveCommand.class,
      BenchCommand.class
    })
public final class Mujaz {
  private Mujaz() {}

  public static void main(String[] args) {
    int code = new CommandLine(new Mujaz()).execute(args);
    // Under Maven the JVM is Maven's, and a clean end must not take it down.
    if (code != 0) {
      System.exit(code);
    }
  }
}
