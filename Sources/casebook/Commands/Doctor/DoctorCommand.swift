import ArgumentParser
import CaseBook
import CaseKeeper
import CaseModel
import CaseStore
import Casework
import StrictJSON
import TerminalGrid

/// Looks over the places and rights of a casebook.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract:
      "Check places, rights and accounts of a casebook; name the command that mends each fault.",
    discussion: """
      Examples: casebook doctor
                casebook doctor -C /var/lib/casebook/main --config /etc/casebook/main.json \
      --socket /run/casebook/main.sock
      With --config also what a keeper needs; run it as root or as the keeper's account. Nothing is changed. \
      Exit status 1 where something is wrong. `casebook verify` checks what the files say.
      """
  )

  @Option(help: ArgumentHelp("The configuration of the keeper.", valueName: "file"))
  var config: String?

  @Option(help: ArgumentHelp("The socket of the keeper.", valueName: "path"))
  var socket: String?

  @Flag(help: "A JSON array of what was found.")
  var json = false

  @OptionGroup var directory: CasebookDirectory

  func validate() throws {
    guard (config == nil) == (socket == nil) else {
      throw ValidationError("--config and --socket go together.")
    }
  }

  func run() throws {
    let language = Casebook.messageLanguage
    let findings = Doctor(try facts()).findings
    if json {
      try StandardOutput.write(json: JSONLines.array(findings.map { Self.json($0).serialized() }))
    } else {
      try StandardOutput.write(
        findings.map { finding in
          let command = finding.command.map { "\n    \($0)" } ?? ""
          return SafeText.clean(finding.words[language], breaks: .spaces) + command + "\n"
        }.joined()
      )
    }
    let count = findings.count
    let summary =
      count == 0
      ? Phrase("Nothing wrong.", "이상 없음.")
      : Phrase("\(count.counting("fault")).", "문제 \(count)건.")
    StandardError.write(lines: summary[language])
    if count > 0 { throw ExitCode(Failure.Status.findings.rawValue) }
  }

  private func facts() throws -> DoctorFacts {
    let path = directory.path(settings: try UserSettings.load())
    var facts = DoctorFacts(folder: path, now: FileOperations.live.now())
    facts.program = DoctorFacts.path(CasebookDirectory.real("/proc/self/exe"))
    let codes = try Reference.load().codes
    do throws(StoreError) {
      let (store, book) = try CasebookOpening.open(path: path, codes: codes)
      facts.tail = store.folding.tail(of: book)
      facts.frozenClock = store.settings.frozenClock
      facts.lastCommit = store.history.commits(after: book.sequence - 1).last?.at
    } catch .networkFileSystem {
      facts.isLocal = false
    } catch {
      throw Failure(error)
    }
    guard let config, let socket else { return facts }
    facts.server = DoctorFacts.Server(
      configuration: config,
      (try? SmallFile.read(config)) ?? nil,
      socket: socket,
      owner: facts.folder.owner,
      answers: { (try? KeptCasebook.connection($0)) != nil }
    )
    return facts
  }

  private static func json(_ finding: DoctorFinding) -> JSON {
    var json: JSON = ["message": .string(finding.words.en)]
    json["command"] = finding.command.map { .string($0) }
    return json
  }
}
