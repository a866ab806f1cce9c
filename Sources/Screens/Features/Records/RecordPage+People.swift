import CaseBook
import CaseModel
import CaseRules
import Casework

extension RecordPage {
  /// The people who were at a compound: those who are there now, the most urgent first, then the
  /// others, the last to leave first.
  mutating func addPeople(at compound: RecordID) {
    let people = cases.book.rows(.victim, linkingTo: compound).compactMap { row in
      cases.book.record(.victim, row).map { Visit($0, row, compound) }
    }
    let now = people.filter(\.isThere).sorted {
      (cases.caseIndex.urgency($0.row), $1.row) > (cases.caseIndex.urgency($1.row), $0.row)
    }
    let before = people.filter { !$0.isThere }.sorted { ($0.last, $0.row) > ($1.last, $1.row) }
    add(now, Phrase("There now", "현재 있는 사람"))
    add(before, Phrase("There earlier", "전에 있던 사람"))
  }

  private mutating func add(_ visits: [Visit], _ heading: Phrase) {
    guard !visits.isEmpty else { return }
    addHeading(heading, count: visits.count)
    for visit in visits.prefix(Self.mostLinked) { addRow(visit.person.id, words(visit)) }
    addRest(.victim, visits.count)
  }

  /// Name, level, stage, floor, and since or until when.
  private func words(_ visit: Visit) -> [String] {
    let text = cases.text(language)
    let level = cases.caseIndex.level(visit.row).map {
      cases.codes["risk_level"].label($0.code, language)
    }
    let stage = visit.person[.stage].map { text.text(.code($0), .code("victim_stage")) }
    return [
      name(visit.person.id), level ?? "", stage ?? "", visit.stay[.floorRoom] ?? "",
      visit.days(text),
    ]
  }

  /// The name of a person in the language of the screen, or what hides it.
  func name(_ id: RecordID) -> String {
    displaySettings.hidesNames ? masked : cases.book.title(id, cases.text(language)) ?? ""
  }

  /// The last stay of a person at a compound.
  private struct Visit {
    let person: Record
    let row: Int
    let stay: FieldSet
    let isThere: Bool

    init(_ person: Record, _ row: Int, _ compound: RecordID) {
      let stays = person[list: .stays]
      let here = stays.last { $0["place"] == .link(compound) }
      (self.person, self.row, stay) = (person, row, here ?? FieldSet())
      isThere = here != nil && here?["to"] == nil && here == stays.last { $0["to"] == nil }
    }

    /// When the person was last there, in seconds; the greatest while they are.
    var last: Int {
      switch stay["to"] ?? stay["from"] {
      case .instant(let instant)?: instant.seconds
      case .day(let day)?: day.lastDay * 86_400
      default: 0
      }
    }

    /// `2025-09-14 –` or `2025-08-01 – 2025-09-14`.
    func days(_ text: FieldText) -> String {
      func day(_ key: String) -> String {
        stay[key].map { String(text.text($0, .moment).prefix(10)) } ?? ""
      }
      return day("from").isEmpty && day("to").isEmpty ? "" : "\(day("from")) – \(day("to"))".trimmed
    }
  }
}
