import ArgumentParser
import CaseModel
import Glibc
import NcursesTerminal

/// The casebook command: opens the browser, or runs one subcommand and prints the result.
@main
struct Casebook: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "casebook",
    abstract: "A case tracker for consular staff.",
    version: version,
    subcommands: [
      BrowseCommand.self,
      TodayCommand.self,
      ListCommand.self,
      ShowCommand.self,
      AddCommand.self,
      IntakeCommand.self,
      SetCommand.self,
      StageCommand.self,
      TriageCommand.self,
      AssignCommand.self,
      ApprovalsCommand.self,
      ApproveCommand.self,
      DeclineCommand.self,
      RequestCommand.self,
      RequestsCommand.self,
      LetterCommand.self,
      WayHomeCommand.self,
      ConsentCommand.self,
      AttachCommand.self,
      AttachmentCommand.self,
      NoteCommand.self,
      DoneCommand.self,
      WaitCommand.self,
      BriefCommand.self,
      ExportCommand.self,
      ReportCommand.self,
      PublishCommand.self,
      InitCommand.self,
      DemoCommand.self,
      CounterpartsCommand.self,
      ImportCommand.self,
      ReconcileCommand.self,
      LogCommand.self,
      UndoCommand.self,
      RestoreCommand.self,
      VerifyCommand.self,
      HeadCommand.self,
      CheckpointCommand.self,
      RebuildCommand.self,
      ServeCommand.self,
      CaptiveCommand.self,
      DoctorCommand.self,
      BackupCommand.self,
      RestoreBackupCommand.self,
      VersionCommand.self,
      ManualCommand.self,
      DuplicatesCommand.self,
      MergeCommand.self,
      UnmergeCommand.self,
      DifferentCommand.self,
      UnknownCommand.self,
      ExcludeCommand.self,
      IdentifyCommand.self,
      AskCommand.self,
      CheckCommand.self,
      WithdrawCommand.self,
      MoveCommand.self,
    ],
    defaultSubcommand: BrowseCommand.self
  )

  static let version = "0.1.0"

  static func main() {
    forbidCoreDumps()
    StandardStreams.prepare()
    do {
      try StandardStreams.checkArguments()
      try run(Array(CommandLine.arguments.dropFirst()))
    } catch let failure as Failure {
      leave(failure)
    } catch is OutputClosed {
      return
    } catch {
      leave(because: error)
    }
  }

  /// Runs the command that words name.
  static func run(_ words: [String]) throws {
    let arguments = ordered(words)
    try RepeatedOptions.check(arguments)
    try names.check(arguments)
    var command = try parseAsRoot(arguments)
    try command.run()
  }

  /// The names of the subcommands.
  static var names: CommandNames { CommandNames(configuration) }

  private static func leave(_ failure: Failure) -> Never {
    StandardError.write(lines: "casebook: \(failure.sentence[messageLanguage])")
    Glibc.exit(failure.status.rawValue)
  }

  /// Exits with the argument parser's message: help, the version, or an error.
  private static func leave(because error: any Error) -> Never {
    let code = exitCode(for: error)
    let words = fullMessage(for: error)
    guard code.isSuccess else {
      if !words.isEmpty { StandardError.write(lines: words) }
      Glibc.exit(code.rawValue)
    }
    do {
      try StandardOutput.write(words + "\n")
    } catch let failure as Failure {
      leave(failure)
    } catch {
      // The reader of the output has closed it.
    }
    Glibc.exit(code.rawValue)
  }

  /// Moves a `-C DIR` before the subcommand after it, because it is an option of the subcommand.
  private static func ordered(_ arguments: [String]) -> [String] {
    guard arguments.count >= 3, arguments[0] == "-C", !arguments[2].hasPrefix("-") else {
      return arguments
    }
    return [arguments[2], "-C", arguments[1]] + arguments.dropFirst(3)
  }

  /// The language of messages: the user's setting, otherwise that of the locale.
  static var messageLanguage: Language {
    let settings = try? UserSettings.load()
    return settings?.language ?? (Environment.isKorean ? .ko : .en)
  }
}
