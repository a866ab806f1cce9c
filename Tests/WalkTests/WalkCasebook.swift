import CaseBook
import CaseModel
import CaseReference
import CaseStore
import Foundation
import ProgramSupport
import StrictJSON

/// A copy of the sample casebook with every text in it rewritten.
struct WalkCasebook {
  let program: Program
  let path: String
  private let scratch: Scratch

  private static let sample = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data/Demo")

  /// Copies the sample and rewrites its texts with `rewrite`.
  ///
  /// The screen is masked after `maskAfter` minutes; 0 means never. `unknown` is the text of a
  /// field that the program does not know, which is added to every record.
  init(
    _ language: Language,
    maskAfter minutes: Int = 0,
    unknown: String? = nil,
    rewriting rewrite: (String) -> String
  ) throws {
    scratch = try Scratch()
    program = Program(home: scratch.url)
    path = scratch.url.appending(path: "BOOK").path
    try FileManager.default.copyItem(at: Self.sample, to: URL(filePath: path))
    let settings = scratch.url.appending(path: ".config/casebook")
    try FileManager.default.createDirectory(at: settings, withIntermediateDirectories: true)
    let choices = #"{"language":"\#(language.rawValue)","mask_after_minutes":\#(minutes)}"#
    try Data(choices.utf8).write(to: settings.appending(path: "config.json"))
    let site = URL(filePath: path).appending(path: "casebook.json")
    let named = try String(contentsOf: site, encoding: .utf8)
    try named.replacing("Demo embassy", with: "DEMO").write(
      to: site,
      atomically: true,
      encoding: .utf8
    )
    let codes = try CodeLists(json: ReferenceText.codes)
    var (store, book) = try CasebookOpening.open(path: path, codes: codes)
    let changes = RecordKind.allCases.flatMap { kind in
      (0..<book[kind].count).compactMap { book.record(kind, $0) }
    }.map { record in
      var fields = record.fields.rewritten(rewrite)
      if let unknown { fields.extra.append(JSONMember(key: "odd", value: .string(unknown))) }
      return Change(Record(id: record.id, fields: fields), base: record.version)
    }
    let officer = Officer(account: rewrite("park"), uid: 1000)
    _ = try store.commit(Commit(.edit, changes), by: officer, into: &book)
  }
}

extension FieldSet {
  /// The fields with their texts rewritten; codes, dates, numbers and links stay.
  fileprivate func rewritten(_ rewrite: (String) -> String) -> FieldSet {
    FieldSet(values.mapValues { $0.rewritten(rewrite) }, extra: extra)
  }
}

extension FieldValue {
  fileprivate func rewritten(_ rewrite: (String) -> String) -> FieldValue {
    switch self {
    case .text(let text): .text(rewrite(text))
    case .texts(let texts): .texts(texts.map(rewrite))
    case .group(let fields): .group(fields.rewritten(rewrite))
    case .entries(let entries): .entries(entries.map { $0.rewritten(rewrite) })
    case .code, .codes, .flag, .integer, .decimal, .amount, .day, .instant, .link, .links: self
    }
  }
}
