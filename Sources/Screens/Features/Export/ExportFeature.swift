import CaseModel
package import CaseRules
import Casework

/// How cases are written.
package enum ExportForm: String, CaseIterable, Sendable {
  /// A table with every field.
  case csv
  /// The same as JSON.
  case json
  /// A table in the words of the Human Trafficking Case Data Standard.
  case htcds
  /// One case with all that belongs to it.
  case bundle
}

/// Cases that are to be written to a file.
package struct ExportRequest: Hashable, Sendable {
  package let form: ExportForm
  package let release: Release
  package let path: String
}

/// Writing cases to a file, from what the table shows or the victim that is meant.
struct ExportFeature {
  let here: ScreenContext

  /// Reads `[json|htcds|bundle] [audience] FILE [because REASON]` and has it written.
  func typed(_ words: String) throws(Message) -> [Step] {
    let reason = words.firstRange(of: " because ")
    let front = reason.map { words[..<$0.lowerBound] } ?? words[...]
    var names = front.split(separator: " ").map(String.init)
    let named = names.first.flatMap { ExportForm(rawValue: $0) }
    if named != nil { names.removeFirst() }
    let form = named ?? .csv
    var audience: Code?
    if names.count > 1 {
      audience = try DisclosureFeature(here: here).audience(names.removeFirst())
    }
    let path = names.joined(separator: " ")
    guard !path.isEmpty else {
      throw Message(
        Phrase(
          "Type the file, and for whom: export npa cases.csv, export bundle case.json.",
          "파일과 대상을 쓰세요: export npa cases.csv, export bundle case.json."
        ),
        .error
      )
    }
    let victims = form == .bundle ? [try here.victim()] : try meant()
    let why = reason.map { words[$0.upperBound...].trimmed }
    let release = Release(victims, for: audience, override: why)
    if release.allowed.isEmpty, let refusal = refusal(release) { throw Message(refusal, .error) }
    return [.effect(.export(ExportRequest(form: form, release: release, path: path)))]
  }

  private func refusal(_ release: Release) -> Phrase? {
    guard let first = release.withheld.first, let audience = release.audience,
      let why = Consent(first, for: audience).refusal(codes: here.world.codes)
    else { return nil }
    return Phrase(
      "Nothing was written: \(why.en). Record it with :consent, or end with: because REASON.",
      "작성하지 않음: \(why.ko). :consent로 기록하거나 끝에 because 사유를 쓰세요."
    )
  }

  /// The victims that are meant: the open one, the marked ones, or all that the table shows.
  private func meant() throws(Message) -> [Record] {
    if here.page?.record?.kind == .victim { return [try here.victim()] }
    var victims: [Record] = []
    if let table = here.table, table.kind == .victim, here.page == nil {
      let ids = table.rows.map { here.world.book.id(.victim, $0) }
      victims = ids.filter { table.marks.isEmpty || table.marks.contains($0) }
        .compactMap { here.world.book.record($0) }
    }
    guard !victims.isEmpty else {
      throw Message(Phrase("Go to the table of victims first.", "먼저 피해자 표로 가세요."), .warning)
    }
    return victims
  }
}
