import ArgumentParser
import CaseModel
import Casework

/// Lists the known authorities that the casebook does not have, or adds them.
struct CounterpartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "counterparts",
    abstract: "List authorities and hotlines that the casebook does not have, or add them."
  )

  @Flag(help: "Add them to the casebook.")
  var add = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    var session = try Session.open(directory)
    let offered = try Self.offered(session)
    guard add else {
      return try StandardOutput.write(
        offered.map { fields in
          let keys = ["name", "name_ko", "name_km"]
          let names = keys.compactMap { key -> String? in
            if case .text(let name)? = fields[key] { name } else { nil }
          }
          return names.joined(separator: "\t") + "\n"
        }.joined()
      )
    }
    guard !offered.isEmpty else { return }
    let proposal = try session.act { context throws(Refusal) in
      try CounterpartActs(context: context).add(offered)
    }
    let count = try session.save(proposal).count
    StandardError.write(
      Phrase("Added \(count).", "\(count)건을 추가했습니다.")[session.language] + "\n"
    )
  }

  private static func offered(_ session: Session) throws(Failure) -> [FieldSet] {
    do throws(ReferenceError) {
      return try CounterpartActs(context: session.context).offered()
    } catch {
      throw Failure(.unreadable, "\(error.message)", "\(error.message)")
    }
  }
}
