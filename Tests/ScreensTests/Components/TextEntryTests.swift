import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Typed or pasted text is kept whole, or refused with a sentence.
struct TextEntryTests {
  private static let chat = (0..<60).map { "[2025-10-13 오후 1:\($0)] 어머니: 아들이 \($0)번째 연락을 했습니다" }
    .joined(separator: "\n")

  private func notes(_ office: Office) -> [Record] {
    (2..<60).compactMap { office.state.cases.book.record(RecordID(.note, $0)) }
  }

  @Test(arguments: [Language.en, .ko])
  func aNoteOverItsLimitIsKeptAsSeveral(_ language: Language) throws {
    let text = Self.chat + "\n" + Self.chat + "\nLAST 3층 12호 내일 팔려간대요"
    var office = try Office(columns: 110, language: language)
    office.press("2", "t", "Tab")
    office.send(.paste(text))
    let count = (text.count + 1999) / 2000
    let counter = language == .en ? "will be kept as" : "저장"
    #expect(office.screen.contains(counter), "\(office.screen)")
    office.press("Enter")
    let notes = notes(office)
    #expect(notes.count >= count)
    #expect(notes.compactMap { $0[.text] }.joined() == text)
    #expect(notes.allSatisfy { $0[list: .victims] == [RecordID(.victim, 1)] })
    #expect(notes.allSatisfy { ($0[.text] ?? "").count <= FieldKind.noteLimit })
    #expect(notes[0][.kind] != "note")
    #expect(notes.dropFirst().allSatisfy { $0[.kind] == "note" })
    #expect(office.state.overlays.isEmpty)
  }

  @Test func aTextThatIsFarTooLongIsKeptInTheBoxAndNotSaved() throws {
    var office = try Office(columns: 110)
    office.press("2", "t")
    office.send(.paste(String(repeating: "wort ", count: 24_000)))
    #expect(office.screen.contains("120,000 of 100,000 characters: too long"))
    office.press("Enter")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("Not saved: 120,000 of 100,000"))
    #expect(office.state.draft?.fields[.text]?.count == 120_000)
    office.press("Esc", "Esc")
    #expect(office.state.overlays.isEmpty)
  }

  @Test func aBlankNoteIsNotSaved() throws {
    var office = try Office()
    office.press("2", "t", " ", "^S")
    #expect(office.effects.isEmpty)
    #expect(office.screen.contains("must have a value"))
  }

  @Test func aLongFieldIsNotLeftWhileItIsTooLong() throws {
    var office = try Office(columns: 110)
    office.press("2", "e")
    let item = try #require(longField(office))
    for _ in 0..<item.index { office.press("Down") }
    office.send(.paste(String(repeating: "x", count: item.limit + 1)))
    #expect(office.screen.contains("characters: too long, shorten it"))
    office.press("Enter")
    #expect(office.screen.contains("Not saved:"))
    office.press("Backspace", "Enter")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form")
      return
    }
    #expect(form.items[item.index].value == .text(String(repeating: "x", count: item.limit)))
  }

  private func longField(_ office: Office) -> (index: Int, limit: Int)? {
    guard case .form(let form)? = office.state.overlays.last else { return nil }
    for (index, item) in form.items.enumerated() {
      if case .longText(let limit) = item.field.kind { return (index, limit) }
    }
    return nil
  }

  /// Every field of the forms of every kind: text pasted beyond its limit is shown, marked, and not
  /// saved; text within it is taken whole.
  @Test(arguments: ["2", "3", "4", "5"])
  func everyTypedFieldKeepsAPasteOverItsLimit(_ section: String) throws {
    var office = try Office(columns: 120, rows: 40)
    office.press(section, "+", "PgUp", "PgUp")
    guard case .form(let form)? = office.state.overlays.last else { return }
    for (index, item) in form.items.enumerated() where item.isTyped {
      let text = String(repeating: "a1 ", count: 1000) + "END"
      var office = office
      for _ in 0..<index { office.press("Down") }
      office.send(.paste(text))
      guard case .form(let after)? = office.state.overlays.last else {
        Issue.record("no form for \(item.field.key)")
        continue
      }
      #expect(after.items[index].editor.text.hasSuffix(text), "\(item.field.key)")
      #expect(after.items[index].problem != nil, "\(item.field.key)")
      office.press("^S")
      #expect(office.effects.isEmpty, "\(item.field.key)")
    }
  }

  @Test func linesInAOneLineFieldBecomeSpacesWithAWord() throws {
    var office = try Office(columns: 110)
    office.press("2", "e")
    office.send(.paste("KIM\nMIN\u{1B}JUN\n"))
    #expect(
      office.screen.contains("line ends became spaces (2 lines); 1 control characters left out")
    )
    guard case .form(let form)? = office.state.overlays.last else { return }
    #expect(form.focused?.editor.text.hasSuffix("KIM MINJUN") == true)
  }

  @Test(arguments: ["/", ":"])
  func promptsKeepWhatIsTooLongAndDoNothingWithIt(_ key: String) throws {
    var office = try Office(columns: 110)
    office.press("2", key)
    let text = String(repeating: "stage:x ", count: 1000) + "END"
    office.send(.paste(text))
    guard case .prompt(let prompt)? = office.state.overlays.last else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == text)
    #expect(office.screen.contains("too long, shorten it"))
    office.press("Enter")
    #expect(office.state.overlays.count == 1)
    #expect(office.screen.contains("too long, shorten it"))
  }

  @Test func aSearchKeepsWhatIsTooLongAndFindsNothing() throws {
    var office = try Office(columns: 110)
    office.press("i")
    let text = String(repeating: "kim ", count: 1000)
    office.send(.paste(text))
    guard case .picker(let picker)? = office.state.overlays.last else {
      Issue.record("no list")
      return
    }
    #expect(picker.query.text == text)
    #expect(picker.shown.isEmpty)
    #expect(office.screen.contains("4000 of 200 characters: too long"))
    office.press("Enter")
    #expect(office.state.overlays.count == 1)
  }

  @Test(arguments: [["2", "t"], ["2", "e"], ["2", "/"], ["i"]])
  func anEnormousPasteIsRefusedWhole(_ keys: [String]) throws {
    var office = try Office(columns: 110)
    for key in keys { office.press(key) }
    let before = office.screen
    office.send(.paste(String(repeating: "가", count: 300_000)))
    #expect(office.screen.contains("Not pasted: 300,000 characters"))
    office.press("Left")
    #expect(office.screen == before)
  }

  @Test func aPasteThatTheTerminalRefusedIsToldOf() throws {
    var office = try Office(columns: 110)
    office.press("2", "t")
    office.send(.pasteRefused)
    #expect(office.screen.contains("Not pasted: longer than 1 MiB"))
  }
}
