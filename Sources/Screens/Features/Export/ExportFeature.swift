import CaseBook
import CaseModel
package import Casework

/// A request to write cases to a file.
package struct ExportRequest: Hashable, Sendable {
  package let form: ExportForm
  package let disclosure: Disclosure
  package let path: String
}

/// Writes the table's cases or the selected victim to a file.
struct ExportFeature {
  let here: ScreenContext

  /// Reads `[json|htcds|bundle] [audience] FILE [because REASON]` and starts the export.
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
    // An audience without a file is half of a command, and no name of a file.
    let isAudience = here.cases.codes["consent_audience"].code(called: path) != nil
    guard !path.isEmpty, !isAudience else {
      let examples = ["npa cases.csv", "bundle case.json"].map(ExportCommands.export.typed)
      throw Message(
        Phrase(
          "Type the file, and for whom: \(examples.map(\.en).joined(separator: ", ")).",
          "파일과 대상을 쓰세요: \(examples.map(\.ko).joined(separator: ", "))."
        ),
        .error
      )
    }
    let victims = form == .bundle ? [try here.victim()] : try meant()
    let why = reason.map { words[$0.upperBound...].trimmed }
    let disclosure: Disclosure
    do throws(Refusal) {
      disclosure = try here.cases.disclosures.export(victims, form, for: audience, because: why)
    } catch {
      throw Self.refused(error)
    }
    return [.effect(.export(ExportRequest(form: form, disclosure: disclosure, path: path)))]
  }

  /// The cases were written.
  func exported(_ words: Phrase) -> [Step] { [.say(words, .good)] }

  private static func refused(_ refusal: Refusal) -> Message {
    guard refusal.kind == .consent else { return Message(refusal) }
    let why = refusal.phrase
    return Message(
      Phrase(
        "Nothing was written: \(why.en). Record it with :consent, or end with: because REASON.",
        "작성하지 않음: \(why.ko). :consent로 기록하거나 끝에 because 사유를 쓰세요."
      ),
      .error
    )
  }

  /// The victims to export: the open one, the marked ones, or all in the table.
  private func meant() throws(Message) -> [Record] {
    if here.page?.record?.kind == .victim { return [try here.victim()] }
    var victims: [Record] = []
    if let table = here.table, table.kind == .victim, here.page == nil {
      let ids = table.rows.map { here.cases.book.id(.victim, $0) }
      victims = ids.filter { table.marks.isEmpty || table.marks.contains($0) }
        .compactMap { here.cases.book.record($0) }
    }
    guard !victims.isEmpty else {
      throw Message(Phrase("Go to the table of victims first.", "먼저 피해자 표로 가세요."), .warning)
    }
    return victims
  }
}
