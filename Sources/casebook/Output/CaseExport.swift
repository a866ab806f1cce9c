import CaseExchange
import CaseModel
import CaseReference
import CaseRules
import Casework
import Screens
import StrictJSON

/// The text of an export, and what is to be said of it.
struct CaseExport {
  let form: ExportForm
  let release: Release
  let world: CaseContext

  func text() throws -> String {
    let writer = CSVWriter(hasByteOrderMark: true)
    switch form {
    case .csv:
      return writer.text(table.rows(release.allowed))
    case .json: return String(decoding: table.json(release.allowed), as: UTF8.self)
    case .htcds:
      var table = try htcds()
      return writer.text(table.rows(release.allowed))
    case .bundle:
      return String(decoding: bundle?.json.serialized(pretty: true) ?? [], as: UTF8.self) + "\n"
    }
  }

  /// What did not fit, in sentences.
  var remarks: [Phrase] {
    switch form {
    case .csv, .json: return []
    case .htcds: return unmapped.map { [$0] } ?? []
    case .bundle:
      guard let count = bundle?.leftBehind, count > 0 else { return [] }
      return [
        Phrase(
          "\(count.counting("attached file")) named and not in it; `casebook attachment` writes each.",
          "첨부 \(count)건은 이름만 있습니다. `casebook attachment`로 따로 꺼내세요."
        )
      ]
    }
  }

  private var table: RecordTable {
    RecordTable(
      .victim,
      leaves: release.audience != nil,
      zone: world.zone,
      book: world.settings.book
    )
  }

  private var unmapped: Phrase? {
    guard var table = try? htcds() else { return nil }
    _ = table.rows(release.allowed)
    let codes = table.unmapped.sorted { $0.key < $1.key }.map { list, codes in
      "\(list): " + codes.map(\.text).sorted().joined(separator: ", ")
    }
    guard !codes.isEmpty else { return nil }
    let all = codes.joined(separator: "; ")
    return Phrase(
      "Written as Other, since HTCDS has no word for it: \(all)",
      "HTCDS에 없는 값이라 Other로 썼습니다: \(all)"
    )
  }

  private var bundle: CaseBundle? {
    release.allowed.first.map {
      CaseBundle(
        $0,
        in: world.book,
        site: world.settings.site,
        identity: world.settings.book,
        at: world.now,
        user: world.officer,
        leaves: release.audience != nil
      )
    }
  }

  private func htcds() throws -> HTCDSTable {
    try HTCDSTable(
      json: ReferenceText.htcds,
      book: world.book,
      codes: world.codes,
      provinces: world.provinces,
      zone: world.zone,
      leaves: release.audience != nil
    )
  }
}
