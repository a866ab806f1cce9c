import CaseExchange
package import CaseModel
import CaseReference
import CaseRules

/// The format of an export.
package enum ExportForm: String, CaseIterable, Sendable {
  /// A table with every field.
  case csv
  /// The same as JSON.
  case json
  /// A table in the terms of the Human Trafficking Case Data Standard.
  case htcds
  /// One case with all its records.
  case bundle

  package var isJSON: Bool { self == .json || self == .bundle }

  /// What the form is, for completion and help.
  package var label: Phrase {
    switch self {
    case .csv: Phrase("Table with every field", "모든 항목의 표")
    case .json: Phrase("The same as JSON", "같은 내용의 JSON")
    case .htcds:
      Phrase("Table by the Human Trafficking Case Data Standard", "인신매매 사건 자료 표준(HTCDS) 표")
    case .bundle: Phrase("One case with all that belongs to it", "한 사건의 모든 기록 묶음")
    }
  }
}

extension DisclosureActs {
  /// Prepares an export of cases for an audience as a file; without one they stay in the office.
  ///
  /// - Throws: if nobody consented and there is no reason, or it is for the media, who get briefs only.
  package func export(
    _ victims: [Record],
    _ form: ExportForm,
    for audience: Code?,
    because reason: String?
  ) throws(Refusal) -> Disclosure {
    guard audience != Consent.media else { throw Refusal(.rule, nil, Self.onlyBriefs) }
    return try disclose(victims, for: audience, because: reason, as: "export \(form.rawValue)")
  }

  private static let onlyBriefs = Phrase(
    "tables and bundles identify people, so the media get only a brief (brief ID --audience media)",
    "표와 묶음으로는 사람을 알아볼 수 있어 언론에는 요약만 제공합니다(brief 번호 --audience media)"
  )

  /// Prepares an export of any kind of record, which stays in the office.
  package func export(
    _ records: [Record],
    _ kind: RecordKind,
    _ form: ExportForm
  ) throws(Refusal) -> Disclosure {
    try disclose(records, for: nil, as: "export \(kind.name)s \(form.rawValue)")
  }
}

/// The text of an export, and remarks about it.
package struct CaseExport {
  private let form: ExportForm
  private let kind: RecordKind
  private let disclosure: Disclosure
  private let context: CaseContext

  package init(
    _ form: ExportForm,
    _ disclosure: Disclosure,
    of kind: RecordKind = .victim,
    in context: CaseContext
  ) {
    self.form = form
    self.kind = kind
    self.disclosure = disclosure
    self.context = context
  }

  /// The content of the file.
  ///
  /// - Throws: if the HTCDS terms cannot be read.
  package func text() throws(ReferenceError) -> String {
    let writer = CSVWriter(hasByteOrderMark: true)
    switch form {
    case .csv: return writer.text(table.rows(disclosure.records))
    case .json: return String(decoding: table.json(disclosure.records), as: UTF8.self)
    case .htcds:
      var table = try htcds()
      return writer.text(table.rows(disclosure.records))
    case .bundle: return String(decoding: bundle?.bytes ?? [], as: UTF8.self) + "\n"
    }
  }

  /// Remarks about values that the format cannot hold.
  package var remarks: [Phrase] {
    switch form {
    case .csv, .json: return []
    case .htcds: return unmapped.map { [$0] } ?? []
    case .bundle:
      guard let count = bundle?.leftBehind, count > 0 else { return [] }
      return [
        Phrase(
          "\(count.counting("attached file")) not included; `casebook attachment` writes each one.",
          "첨부 \(count)건은 이름만 있습니다. `casebook attachment`로 따로 꺼내세요."
        )
      ]
    }
  }

  private var reader: OutsideReader? { disclosure.audience.map { context.reader($0) } }

  private var table: RecordTable {
    RecordTable(kind, for: reader, zone: context.zone, book: context.settings.book)
  }

  private var unmapped: Phrase? {
    guard var table = try? htcds() else { return nil }
    _ = table.rows(disclosure.records)
    let codes = table.unmapped.sorted { $0.key < $1.key }.map { list, codes in
      "\(list): " + codes.map(\.text).sorted().joined(separator: ", ")
    }
    guard !codes.isEmpty else { return nil }
    let all = codes.joined(separator: "; ")
    return Phrase(
      "Written as Other, because HTCDS has no value for it: \(all)",
      "HTCDS에 없는 값이라 Other로 썼습니다: \(all)"
    )
  }

  private var bundle: CaseBundle? {
    disclosure.records.first.map {
      CaseBundle(
        $0,
        in: context.book,
        site: context.settings.site,
        identity: context.settings.book,
        at: context.now,
        user: context.officer,
        as: reader?.view($0, for: .records)
      )
    }
  }

  private func htcds() throws(ReferenceError) -> HTCDSTable {
    try HTCDSTable(
      json: ReferenceText.htcds,
      book: context.book,
      identity: context.settings.book,
      codes: context.codes,
      provinces: context.provinces,
      zone: context.zone,
      for: reader
    )
  }
}
