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

// Writing cases to a file, from what the table shows or the victim that is meant.

extension AppState {
  /// Reads `[json|htcds|bundle] [audience] FILE [because REASON]` and has it written.
  mutating func export(_ words: String) -> [Effect] {
    let reason = words.firstRange(of: " because ")
    let front = reason.map { words[..<$0.lowerBound] } ?? words[...]
    var names = front.split(separator: " ").map(String.init)
    let named = names.first.flatMap { ExportForm(rawValue: $0) }
    if named != nil { names.removeFirst() }
    let form = named ?? .csv
    var audience: Code?
    if names.count > 1 {
      guard let code = self.audience(names.removeFirst()) else { return [] }
      audience = code
    }
    let path = names.joined(separator: " ")
    guard !path.isEmpty else {
      say(
        Phrase(
          "Type the file, and for whom: export npa cases.csv, export bundle case.json.",
          "파일과 대상을 쓰세요: export npa cases.csv, export bundle case.json."
        ),
        .error
      )
      return []
    }
    let victims = form == .bundle ? [requested].compactMap { $0 } : exported
    guard !victims.isEmpty else {
      if form != .bundle {
        say(Phrase("Go to the table of victims first.", "먼저 피해자 표로 가세요."), .warning)
      }
      return []
    }
    let why = reason.map { words[$0.upperBound...].trimmed }
    let release = Release(victims, for: audience, override: why)
    if release.allowed.isEmpty, let refusal = refusal(release) {
      say(refusal, .error)
      return []
    }
    return [.export(ExportRequest(form: form, release: release, path: path))]
  }

  private func refusal(_ release: Release) -> Phrase? {
    guard let first = release.withheld.first, let audience = release.audience,
      let why = Consent(first, for: audience).refusal(codes: world.codes)
    else { return nil }
    return Phrase(
      "Nothing was written: \(why.en). Record it with :consent, or end with: because REASON.",
      "작성하지 않음: \(why.ko). :consent로 기록하거나 끝에 because 사유를 쓰세요."
    )
  }

  /// The victims that are meant: the open one, the marked ones, or all that the table shows.
  private var exported: [Record] {
    mutating get {
      if pages.last?.record?.kind == .victim { return [requested].compactMap { $0 } }
      guard let index = tableIndex, tables[index].kind == .victim, pages.isEmpty else { return [] }
      let marks = tables[index].marks
      let ids = tables[index].rows.map { world.book.id(.victim, $0) }
      return ids.filter { marks.isEmpty || marks.contains($0) }.compactMap {
        world.book.record($0)
      }
    }
  }
}
