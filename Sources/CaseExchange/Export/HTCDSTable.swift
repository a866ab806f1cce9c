package import CaseBook
package import CaseModel
package import CaseRules
import StrictJSON

/// Cases as a table in the terms of the Human Trafficking Case Data Standard 2.0, from `htcds.json`.
///
/// Columns that begin with `ext_` are extensions: what the standard has no field for.
package struct HTCDSTable: Sendable {
  /// How a field is converted to a cell.
  enum Part: String {
    /// The standard's code for the field's code.
    case code
    case firstCode = "first_code"
    case secondCode = "second_code"
    case label, day, surname, present, phone, email, body, province, town, country, status, consent
    case wholeDay = "whole_day"
    case partialDay = "partial_day"
    case givenNames = "given_names"
    case otherPhones = "other_phones"
    case ageWhenTrafficked = "age_when_trafficked"
    case exploitation, control, latitude, longitude, answers
    case eventType = "event_type"
    case eventDay = "event_day"
    case ownCodes = "own_codes"
    case caseNumber = "case_number"
    /// A field of the standard that no case can fill.
    case empty
  }

  struct Column {
    let name: String
    /// The field that fills it; nil for what is of no field.
    let field: Field?
    let part: Part?
  }

  private let columns: [Column]
  private let reader: OutsideReader?
  private let cells: HTCDSCells
  /// Codes without an equivalent in the standard, by list; they are written as `Other`.
  package private(set) var unmapped: [String: Set<Code>] = [:]

  /// Reads the columns from the text of `htcds.json`.
  ///
  /// For a reader outside the office, columns of which it may see nothing are omitted.
  package init(
    json text: String,
    book: Book,
    identity: BookIdentity?,
    codes: CodeLists,
    provinces: [Province],
    zone: Zone,
    for reader: OutsideReader?
  ) throws(ReferenceError) {
    var columns: [Column] = []
    for json in try ReferenceFile.array(text, "columns") {
      let column = try Column(json)
      let isInside = json["inside"]?.boolValue ?? false
      if Self.isShown(column, isInside, reader) { columns.append(column) }
    }
    self.columns = columns
    self.reader = reader
    cells = HTCDSCells(
      book: book,
      identity: identity,
      codes: codes,
      provinces: provinces,
      zone: zone,
      audience: reader?.audience
    )
  }

  private static func isShown(_ column: Column, _ isInside: Bool, _ reader: OutsideReader?) -> Bool
  {
    guard let reader else { return true }
    if isInside { return false }
    if column.part == .caseNumber {
      return reader.table[DisclosureTable.Derived.caseNumber, reader.audience].form != .no
    }
    guard let field = column.field, column.part != .consent else { return true }
    return reader.mayShow(field)
  }

  package var columnNames: [String] { columns.map(\.name) }

  /// The names of the columns, then the values of each case; several values are separated by
  /// semicolons.
  package mutating func rows(_ victims: [Record]) -> [[String]] {
    var rows = [columnNames]
    for victim in victims {
      let view = reader?.view(victim, for: .page)
      let shown = view.map { $0.record(victim) ?? Record(id: victim.id, fields: FieldSet()) }
      let row = columns.map { cells.cell($0, shown ?? victim, view) }
      rows.append(row.map(\.text))
      for cell in row { unmapped.merge(cell.unmapped) { $0.union($1) } }
    }
    return rows
  }
}

extension HTCDSTable.Column {
  init(_ json: JSON) throws(ReferenceError) {
    guard let name = json["column"]?.stringValue else {
      throw ReferenceError("htcds.json: a column without a name")
    }
    self.name = name
    let key = json["field"]?.stringValue
    field = key.flatMap { Schema.victim[$0] }
    guard key == nil || field != nil else {
      throw ReferenceError("htcds.json: \(name) has a field that there is not")
    }
    let word = json["part"]?.stringValue
    part = word.flatMap { HTCDSTable.Part(rawValue: $0) }
    guard word == nil || part != nil else {
      throw ReferenceError("htcds.json: \(name) has a part that is not known")
    }
  }
}

/// The text of a cell, and the codes in it for which the standard has no word.
struct HTCDSCell {
  var text = ""
  var unmapped: [String: Set<Code>] = [:]
}
