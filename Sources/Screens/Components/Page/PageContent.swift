package import CaseModel
import CaseReports
import Casework

/// The content of a page.
package enum PageContent: Hashable, Sendable {
  /// A record and everything linked to it.
  case record(RecordID)
  /// The items and texts of a victim's rescue requests.
  case request(RecordID)
  /// The letters about a victim.
  case letters(RecordID)
  /// A text to be read or copied.
  case sheet(PlainTextPage)
  /// Who changed what when.
  case history(History)
  /// A record in an earlier version.
  case past(PastImage)
  /// The way home of a person, or of everybody on it.
  case wayHome(RecordID?)
  /// Possible duplicates of a victim; nil for all pairs.
  case duplicates(RecordID?)
  /// Everybody who an unknown person may be.
  case candidates(RecordID)
  /// The comparison of another body's list with the casebook.
  case reconciliation(ExternalReview)
  /// The list of reports.
  case figures
  case report(ReportChoice)

  /// The record that keys such as `e` and `t` apply to on the page; nil if there is none.
  package var record: RecordID? {
    switch self {
    case .record(let id), .request(let id), .letters(let id), .candidates(let id): id
    case .sheet(let sheet): sheet.record
    case .history(let history): history.record
    case .past(let image): image.record.id
    case .wayHome(let id): id
    case .duplicates(let id): id
    case .reconciliation, .figures, .report: nil
    }
  }

  /// Whether it shows texts as they were written, in which names cannot be hidden.
  package var showsTexts: Bool {
    switch self {
    case .record, .request, .sheet, .history, .past: true
    case .letters, .wayHome, .duplicates, .candidates, .reconciliation, .figures, .report: false
    }
  }

  /// The name of the page in the path at the top.
  package func name(_ language: Language) -> String {
    switch self {
    case .request(let id): "\(Phrase("Rescue request", "구조 요청")[language]) \(id.text)"
    case .letters(let id): "\(Phrase("Letters", "문서")[language]) \(id.text)"
    case .record(let id): "\(id.kind.label[language]) \(id.text)"
    case .sheet(let sheet): sheet.title[language]
    case .history(let history):
      [Phrase("History", "이력")[language], history.record?.text].compactMap { $0 }
        .joined(separator: " ")
    case .past(let image):
      Phrase("{id} version {n}", "{id} 버전 {n}").filled(
        language,
        ["id": image.record.id.text, "n": String(image.record.version)]
      )
    case .wayHome(let id):
      [Phrase("Way home", "귀국 절차")[language], id?.text].compactMap { $0 }.joined(separator: " ")
    case .duplicates(let id):
      Phrase("Duplicates", "중복 확인")[language] + (id.map { " \($0.text)" } ?? "")
    case .candidates(let id): Phrase("Candidates", "후보")[language] + " \(id.text)"
    case .reconciliation: Phrase("Reconciliation", "명단 대조")[language]
    case .figures: Phrase("Figures", "통계")[language]
    case .report(let choice): choice.name.label[language]
    }
  }
}

/// A finished text, such as a report, shown from the left edge without a frame so that the
/// terminal's selection copies it unchanged.
package struct PlainTextPage: Hashable, Sendable {
  package let title: Phrase
  /// The record that the text is about.
  package let record: RecordID?
  /// The lines; lines longer than the window are wrapped.
  package let lines: [String]
  /// What was disclosed with it; nil for a text that is not about one case.
  let disclosed: DisclosedPage?

  package init(title: Phrase, record: RecordID? = nil, lines: [String]) {
    self.init(title: title, record: record, lines: lines, disclosed: nil)
  }

  init(title: Phrase, record: RecordID?, lines: [String], disclosed: DisclosedPage?) {
    self.title = title
    self.record = record
    self.lines = lines
    self.disclosed = disclosed
  }
}

/// A text that was disclosed to be shown, from which it is written or copied.
struct DisclosedPage: Hashable, Sendable {
  let text: DisclosedText
  let disclosure: Disclosure
}
