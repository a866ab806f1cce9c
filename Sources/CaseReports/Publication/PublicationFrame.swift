import CaseBook
package import CaseModel
package import CaseQuery
package import CaseRules

/// The cases that a release counts, each with its value of every attribute.
package struct PublicationFrame: Sendable {
  /// The value of each attribute, as a code, by case.
  package let cases: [RecordID: [String]]
  /// The known codes of each attribute in their order.
  let order: [[String]]

  /// The value of an attribute that is not recorded.
  package static let notKnown = "not_known"
  /// The value of an attribute that has several values in one case.
  static let several = "several"
  /// The outcome of a case whose person is not known to be out of confinement.
  static let notFree = "not_free"

  package init(cases: [RecordID: [String]], order: [[String]]) {
    self.cases = cases
    self.order = order
  }

  /// A frame of other cases with the same attributes.
  package func with(_ cases: [RecordID: [String]]) -> PublicationFrame {
    PublicationFrame(cases: cases, order: order)
  }

  /// The cases of a casebook that were reported until its time, without duplicates, false reports
  /// and people of other countries.
  package init(_ context: QueryContext, _ publication: Publication) {
    let values = publication.attributes.map { AttributeValues($0, publication, context) }
    var found: [RecordID: [String]] = [:]
    for row in Self.rows(context) {
      found[context.book.id(.victim, row)] = values.map { Self.code($0.read(row)) }
    }
    cases = found
    order = values.map { $0.codes + [Self.several, Self.notFree, Self.notKnown] }
  }

  /// A value as it is printed; *unknown* and what is no code count as not known.
  private static func code(_ value: String?) -> String {
    guard let value, !value.isEmpty, value != "unknown", value.utf8.allSatisfy(isPartOfCode) else {
      return notKnown
    }
    return value
  }

  private static func isPartOfCode(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "+"):
      true
    default: false
    }
  }

  private static let removed = ["duplicate_of", "not_our_national", "false_report"]

  private static func rows(_ context: QueryContext) -> [Int] {
    let table = context.book[.victim]
    let reported = table.column("reported_at")
    let reason = table.column("closure_reason")
    return (0..<table.count).filter { row in
      guard !table.isDeleted(row) else { return false }
      let day = reported.flatMap { table.instant(row, $0) }.map(context.zone.day)
      guard day.map({ $0 <= context.today }) ?? true else { return false }
      guard context.caseIndex.stage(row) == .closed, let reason else { return true }
      return !removed.contains(table.text(row, reason) ?? "")
    }
  }
}

/// Reads the value of one attribute in the rows of a book.
private struct AttributeValues {
  /// The codes that it can have, in their order.
  let codes: [String]
  /// The code in a row; nil if it is not recorded.
  let read: (_ row: Int) -> String?

  init(_ attribute: Publication.Attribute, _ publication: Publication, _ context: QueryContext) {
    switch attribute {
    case .year: self.init(yearOf: context)
    case .age: self.init(ageIn: publication.ageBands, context)
    case .outcome: self.init(outcomeOf: context)
    case .sex: self.init(context, "sex")
    case .kind: self.init(context, "report_kind")
    case .region: self.init(context, "home_region")
    case .channel: self.init(context, "report_channel")
    case .recruitment: self.init(context, "recruit_channels")
    }
  }

  /// A coded field.
  private init(_ context: QueryContext, _ key: String) {
    guard let field = QueryField.named(key, .victim) else {
      codes = []
      read = { _ in nil }
      return
    }
    codes = context.codes[field.kind.codeList ?? ""].entries.map(\.code.text)
    let value = field.reader(context)
    read = { row in
      switch value(row) {
      case .code(let code)?: code.text
      case .codes(let codes)?: codes.count > 1 ? PublicationFrame.several : codes.first?.text
      default: nil
      }
    }
  }

  private init(yearOf context: QueryContext) {
    codes = []
    let table = context.book[.victim]
    let column = table.column("reported_at")
    read = { row in
      column.flatMap { table.instant(row, $0) }
        .map { String(Calendar.date(context.zone.day($0)).year) }
    }
  }

  /// Ages on the day of the report.
  private init(ageIn bands: [Publication.AgeBand], _ context: QueryContext) {
    codes = bands.map(\.code)
    let table = context.book[.victim]
    let column = table.column("reported_at")
    let ages = context.ages { row in
      column.flatMap { table.instant(row, $0) }.map(context.zone.day) ?? context.today
    }
    read = { row in ages(row).flatMap { age in bands.first { $0.contains(age) }?.code } }
  }

  /// How the confinement ended, as the report *outcome* counts it.
  private init(outcomeOf context: QueryContext) {
    codes = context.codes["how_left"].entries.map(\.code.text)
    let table = context.book[.victim]
    let stays = table.column("stays")
    read = { row in
      if context.caseIndex.stage(row)?.group == .unconfirmed { return PublicationFrame.notFree }
      return stays.flatMap { Stays.howLeft(table.value(row, $0))?.text }
    }
  }
}
