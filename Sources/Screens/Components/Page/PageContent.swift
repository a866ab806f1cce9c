package import CaseModel
import CaseReports

/// What a page shows.
package enum PageContent: Hashable, Sendable {
  /// All of a record and what belongs to it.
  case record(RecordID)
  /// What the rescue requests of a victim have and need.
  case request(RecordID)
  /// A text to be read or copied.
  case sheet(PlainTextPage)
  /// Who changed what when.
  case history(History)
  /// A record as it was.
  case past(PastImage)
  /// The steps home of a person, or of everybody who is out.
  case wayHome(RecordID?)
  /// Who may be the same person as a victim; nil for all pairs.
  case duplicates(RecordID?)
  /// Another body's list beside the casebook.
  case reconciliation(ExternalReview)
  /// The list of reports.
  case figures
  case report(ReportChoice)

  /// The record that keys such as `e` and `t` mean on the page; nil if it is about none.
  package var record: RecordID? {
    switch self {
    case .record(let id), .request(let id): id
    case .sheet(let sheet): sheet.record
    case .history(let history): history.record
    case .past(let image): image.record.id
    case .wayHome(let id): id
    case .duplicates(let id): id
    case .reconciliation, .figures, .report: nil
    }
  }

  /// What the page is called in the path that leads to others.
  package func name(_ language: Language) -> String {
    switch self {
    case .request(let id): "\(Phrase("Rescue request", "구조 요청")[language]) \(id.text)"
    case .record(let id): "\(id.kind.label[language]) \(id.text)"
    case .sheet(let sheet): sheet.title[language]
    case .history(let history):
      [Phrase("History", "이력")[language], history.record?.text].compactMap { $0 }
        .joined(separator: " ")
    case .past(let image):
      Phrase("{id} version {n}", "{id} {n}판").filled(
        language,
        ["id": image.record.id.text, "n": String(image.record.version)]
      )
    case .wayHome(let id):
      [Phrase("Way home", "귀국 절차")[language], id?.text].compactMap { $0 }.joined(separator: " ")
    case .duplicates(let id):
      Phrase("Duplicates", "중복 확인")[language] + (id.map { " \($0.text)" } ?? "")
    case .reconciliation: Phrase("Reconciliation", "명단 대조")[language]
    case .figures: Phrase("Figures", "통계")[language]
    case .report(let choice): choice.name.label[language]
    }
  }
}

/// A finished text, such as a report, shown from the left edge without a frame so that the
/// terminal's own selection copies it clean.
package struct PlainTextPage: Hashable, Sendable {
  package let title: Phrase
  /// The record that the text is about.
  package let record: RecordID?
  /// The lines as they are; longer ones than the window is wide are wrapped.
  package let lines: [String]

  package init(title: Phrase, record: RecordID? = nil, lines: [String]) {
    self.title = title
    self.record = record
    self.lines = lines
  }
}
