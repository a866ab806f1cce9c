import ArgumentParser
import CaseExchange
import CaseModel
import CaseQuery
import Casework

/// Prints a table of one kind of record.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the records of one kind.",
    discussion: """
      Example: casebook list victims --filter 'stage:reported silent>7' --sort -silent

      A filter has words (names in any spelling, numbers in any form) and conditions: a field or its label, one of
      : = != < <= > >=, and values with commas between; none, any and me are values too. Side by side all must hold;
      "or" or | stands between alternatives; not, - or ! turns round what follows; brackets hold together; what is in
      quotes is only searched.
      """
  )

  @Argument(
    help: ArgumentHelp(
      "victims, compounds, followups, notes, contacts, incidents, leads or counterparts."
    )
  )
  var kind: String

  @Argument(help: "The directory of the casebook.")
  var trailing: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only what matches, in the language of the / key.", valueName: "query")
  )
  var filter: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "Fields to sort by, with - in front from the greatest down.",
      valueName: "fields"
    )
  )
  var sort: String?

  @Option(
    help: ArgumentHelp("Columns to print, by their keys, with commas between.", valueName: "fields")
  )
  var columns: String?

  @OptionGroup var form: OutputForm

  @Flag(name: .customLong("bom"), help: "Begin CSV with a byte order mark, as Excel wants it.")
  var byteOrderMark = false

  @OptionGroup var directory: CasebookDirectory

  func run() throws {
    let kind = try RecordKind(argument: kind)
    let session = try Session.open(directory, trailing: trailing)
    let list = RecordList(kind: kind, context: session.context.query)
    let columns = try list.columns(columns)
    let rows = try list.rows(filter: filter, sort: sort)
    try list.write(
      rows,
      columns,
      form: form,
      filter: filter,
      byteOrderMark: byteOrderMark,
      session
    )
  }
}

/// The output format.
struct OutputForm: ParsableArguments {
  enum Choice: String, EnumerableFlag {
    case json, csv, plain, table

    static func help(for value: Choice) -> ArgumentHelp? {
      switch value {
      case .json: "A JSON array of the records as the files hold them."
      case .csv: "Comma-separated values with a heading."
      case .plain: "One record a line, tabs between the columns."
      case .table: "An aligned table (the default)."
      }
    }
  }

  @Flag var choice = Choice.table

  /// Whether it is more than a table in a terminal.
  var leavesScreen: Bool { choice != .table || !StandardOutput.isTerminal }
}
