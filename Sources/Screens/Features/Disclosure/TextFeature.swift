import CaseBook
import CaseModel
import CaseReports
import CaseRules
import Casework
import TerminalGrid

/// Shows, writes and copies texts that were disclosed.
struct TextFeature {
  let here: ScreenContext

  /// What happens with a text whose line is in the access log.
  func steps(_ pending: PendingDisclosure) -> [Step] {
    if case .check(let typed) = pending.text {
      return [.open(CheckFeature(here: here).page(typed))]
    }
    guard let victim = pending.disclosure.records.first else { return [] }
    let document = here.cases.disclosures.document(pending.text, pending.disclosure)
    switch pending.destination {
    case .screen: return [.open(.sheet(page(pending, victim, document.lines)))]
    case .file(let path):
      return [.effect(.writeText(TextFile(lines: Self.lines(document, path), path: path)))]
    case .clipboard:
      let copied = Phrase("Copied to the terminal's clipboard", "터미널 클립보드에 복사했습니다")
      return [.effect(.copy(document.lines.joined(separator: "\n") + "\n")), .say(copied, .good)]
    }
  }

  /// The lines of the file: OpenDocument if its name ends with `.fodt`, otherwise the text.
  private static func lines(_ document: LetterDocument, _ path: String) -> [String] {
    guard path.lowercased().hasSuffix(".fodt") else { return document.lines }
    return OpenDocument(document).text.split(separator: "\n").map(String.init)
  }

  /// What is said below a letter of what is not in it; none of it is written or copied.
  private func remarks(_ pending: PendingDisclosure) -> [String] {
    guard case .letter(let order) = pending.text else { return [] }
    let remarks = here.cases.letters.remarks(order, pending.disclosure)
    guard !remarks.isEmpty else { return [] }
    let head = Phrase("(below: for the office, not sent)", "(아래는 내부 참고: 보내지 않음)")
    return ["", head[here.language]] + remarks.map { $0[here.language] }
  }

  private func page(
    _ pending: PendingDisclosure,
    _ victim: Record,
    _ lines: [String]
  ) -> PlainTextPage {
    let title =
      switch pending.text {
      case .brief: Phrase("Brief", "요약 보고")
      case .request(let channel, _, _): here.cases.rules.channelLabel(channel)
      case .letter(let order):
        here.cases.rules.letters.kind(order.kind.text)?.label ?? Phrase("Letter", "문서")
      case .check: CheckFeature.title
      }
    return PlainTextPage(
      title: title,
      record: victim.id,
      lines: lines + remarks(pending),
      disclosed: DisclosedPage(text: pending.text, disclosure: pending.disclosure)
    )
  }

  /// Writes the text of the page to a file, or asks for its name.
  func write(_ path: String) throws(Message) -> [Step] {
    let shown = try shown()
    guard path.isEmpty else { return [try leave(shown, "file", .file(path))] }
    return [.present(.prompt(Prompt(TextFilePrompt())))]
  }

  /// Asks whether the text goes to the clipboard of the terminal, if the office allows it.
  func copy() throws(Message) -> [Step] {
    _ = try shown()
    guard here.cases.settings.allowsClipboard else {
      throw Message(
        Phrase(
          "The office does not allow it: set clipboard in casebook.json.",
          "공관 설정에서 허용하지 않았습니다. casebook.json의 clipboard를 설정하세요."
        ),
        .warning
      )
    }
    return [.present(.prompt(Prompt(CopyPrompt())))]
  }

  func copyNow() throws(Message) -> [Step] { [try leave(shown(), "clipboard", .clipboard)] }

  /// Shows the text as it is, without the screen around it, until Enter.
  func showPlain() throws(Message) -> [Step] {
    guard case .sheet(let sheet)? = here.page?.subject else { throw Self.noText }
    let back = Phrase("[Enter: back to the casebook]", "[Enter: 사건부로 돌아가기]")[here.language]
    return [.effect(.showPlain(sheet.lines + ["", back]))]
  }

  /// Consent is checked again, because a colleague may have changed the case since it was shown.
  private func leave(
    _ shown: DisclosedPage,
    _ way: String,
    _ destination: PendingDisclosure.Destination
  ) throws(Message) -> Step {
    let before = shown.disclosure
    let victim = before.records.first.flatMap { here.cases.book.record($0.id) }
    guard let victim else { throw Self.noText }
    do throws(Refusal) {
      let disclosure = try here.cases.disclosures.disclose(
        shown.text,
        of: victim,
        for: before.audience,
        because: before.reason
      )
      return .disclose(
        PendingDisclosure(
          text: shown.text,
          disclosure: disclosure.by(way),
          destination: destination
        )
      )
    } catch {
      throw Message(error)
    }
  }

  private func shown() throws(Message) -> DisclosedPage {
    guard case .sheet(let sheet)? = here.page?.subject, let disclosed = sheet.disclosed else {
      throw Self.noText
    }
    return disclosed
  }

  private static let noText = Message(
    Phrase("Open the text of a request (r) or a brief (B) first.", "먼저 요청문(r)이나 요약(B)을 여세요."),
    .warning
  )
}

/// A text to be written to a new file.
package struct TextFile: Hashable, Sendable {
  package let lines: [String]
  package let path: String
}

/// The prompt for the file of a text.
struct TextFilePrompt: PromptOwner {
  var mark: Phrase { Phrase("Write to the file: ", "저장할 파일: ") }

  func path(in text: String, _ here: ScreenContext) -> String? { text }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    let path = text.trimmed
    return path.isEmpty ? [] : try TextFeature(here: here).write(path)
  }
}

/// The question whether a text goes to the clipboard, asked each time.
struct CopyPrompt: PromptOwner {
  var mark: Phrase {
    Phrase(
      "Copy to the terminal's clipboard, where other programs read it? yes: ",
      "다른 프로그램도 읽는 터미널 클립보드에 복사할까요? 예: "
    )
  }
  var limit: Int { 10 }

  func finish(_ text: String, _ here: ScreenContext) throws(Message) -> [Step] {
    guard ["yes", "y", "예"].contains(text.trimmed.lowercased()) else { return [] }
    return try TextFeature(here: here).copyNow()
  }
}
