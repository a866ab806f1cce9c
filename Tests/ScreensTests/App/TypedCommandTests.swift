import CaseBook
import CaseModel
import Casework
import Screens
import TerminalGrid
import Testing

/// Typed commands: what follows the name is used whole, or refused with a sentence.
struct TypedCommandTests {
  private static let names = CommandTable.all.map(\.name)

  private func office(_ screen: String) throws -> Office {
    var office = try Office(columns: 140, rows: 40)
    switch screen {
    case "table": office.press("4")
    case "page": office.press("2", "Enter")
    default: break
    }
    return office
  }

  private func run(_ text: String, _ office: inout Office) {
    office.press(":")
    office.type(text)
    office.press("Enter")
  }

  @Test(arguments: names, ["today", "table", "page"])
  func wordsAreUsedOrRefused(name: String, screen: String) throws {
    var office = try office(screen)
    run("\(name) zzqq", &office)
    let isRefused = [.error, .warning].contains(office.state.message?.look)
    let isUsed = "\(office.effects)".contains("zzqq") || office.screen.contains("zzqq")
    #expect(isRefused || isUsed, "\(office.screen)")
    #expect(office.commits.isEmpty)
    #expect(!office.effects.contains(.quit))
  }

  @Test(arguments: names, ["V-9999", "F-9999", "V-1 V-2 V-9999", "C-1"])
  func idsThatCannotBeMeantAreRefused(name: String, ids: String) throws {
    var office = try office("table")
    run("\(name) \(ids)", &office)
    let isRefused = [.error, .warning].contains(office.state.message?.look)
    let isText = "\(office.effects)".contains(ids) || office.screen.contains(ids)
    let opensContact = ["open", "history", "edit", "withdraw"].contains(name)
    #expect(isRefused || isText || opensContact && ids == "C-1", "\(office.screen)")
    #expect(office.commits.isEmpty)
  }

  @Test(arguments: ["today", "table", "page"])
  func theNamedFollowupIsFinished(screen: String) throws {
    var office = try office(screen)
    run("done F-0003", &office)
    #expect(office.screen.contains("F-0003"))
    office.press("^S")
    #expect(office.commits.map(\.seen.ids) == [[RecordID(.followup, 3)]])
    #expect(office.state.cases.book.record(RecordID(.followup, 1))?[.status] == "planned")
  }

  @Test(arguments: [
    ("wait f-3", "F-0003"), ("waiting F-0003", "F-0003"), ("cancel F-3", "F-0003"),
    ("reschedule F-3", "F-0003"), ("stage V-2", "V-0002"), ("edit V-2", "V-0002"),
    ("request V-2", "V-0002"), ("brief V-2", "V-0002"), ("consent V-2", "V-0002"),
    ("triage V-2", "V-0002"), ("handover V-2", "V-0002"), ("followup V-2", "V-0002"),
    ("open V-2", "V-0002"), ("V-2", "V-0002"), ("wayHome V-2", "V-0002"),
    ("duplicates V-2", "V-0002"), ("stage S-2", "S-0002"),
  ])
  func theNamedRecordIsMeant(text: String, id: String) throws {
    for screen in ["today", "table", "page"] {
      var office = try office(screen)
      run(text, &office)
      #expect(office.state.message?.look != .error, "\(office.screen)")
      #expect(office.screen.contains(id), "\(text) in \(screen): \(office.screen)")
    }
  }

  @Test func aStageIsThatOfTheNamedRecord() throws {
    var office = try office("page")
    run("stage S-2", &office)
    office.press("Enter")
    guard case .form(let form)? = office.state.overlays.last else {
      Issue.record("no form: \(office.screen)")
      return
    }
    #expect(form.records.current.map(\.id) == [RecordID(.compound, 2)])
  }

  @Test func aNoteHasItsRecordAndItsText() throws {
    var office = try office("table")
    run("note V-0002 S-1 hello there", &office)
    #expect(
      office.screen.contains("Note on V-0002, S-0001") && office.screen.contains("hello there")
    )
    office.press("Enter")
    let note = try #require(office.state.cases.book.record(RecordID(.note, 2)))
    #expect(note[.text] == "hello there")
    #expect(note[list: .victims] == [RecordID(.victim, 2)])
    office.press("2")
    run("note hello", &office)
    #expect(office.screen.contains("Note on V-0001") && office.screen.contains("hello"))
  }

  @Test func severalRecordsAreMeantTogether() throws {
    var office = try office("today")
    run("done F-1,F-2 F-3", &office)
    office.press("^S")
    #expect(office.commits.first?.seen.ids.count == 3)
  }

  @Test func aRecordIsMeantOnlyByItsCommand() throws {
    var office = try office("table")
    run("edit V-2", &office)
    office.press("Esc", "d")
    #expect(office.screen.contains("F-0001"))
  }

  @Test(arguments: [("f", "followup, filter"), ("xyz", "is not a command")])
  func aBeginningMustMeanOneCommand(text: String, words: String) throws {
    var office = try office("table")
    run(text, &office)
    let message = office.state.message?.text.en ?? ""
    #expect(words.split(separator: ", ").allSatisfy { message.contains($0) }, "\(message)")
  }

  @Test func intakeBeginsWithWhatWasTyped() throws {
    var office = try office("today")
    run("intake 정하늘", &office)
    #expect(office.screen.contains("+ New person: 정하늘"))
  }

  private func completed(_ text: String, _ keys: [String], _ office: inout Office) -> String {
    office.press(":")
    office.type(text)
    for key in keys { office.press(key) }
    guard case .prompt(let prompt)? = office.state.overlays.last else { return "no prompt" }
    return prompt.editor.text
  }

  @Test(
    arguments: [
      ("fi", ["Tab"], "first "), ("fi", ["Tab", "Tab"], "figures "), ("fi", ["S-Tab"], "find "),
      ("fi", ["Tab", "Tab", "S-Tab"], "first "), ("rep", ["Tab", "Tab"], "report yearly "),
      ("report ov", ["Tab"], "report overdue "), ("rep ye", ["Tab"], "rep yearly "),
      ("done F-0003 F", ["Tab"], "done F-0003 F-0001 "), ("done ", ["Tab"], "done F-0001 "),
      ("done F-0001 ", ["Tab"], "done F-0001 "),
      ("triage V-0002 c", ["Tab"], "triage V-0002 clear "),
      ("zzz", ["Tab"], "zzz"), ("quit x", ["Tab"], "quit x"), ("new vi", ["Tab"], "new victim "),
    ] as [(String, [String], String)]
  )
  func tabCompletes(text: String, keys: [String], expected: String) throws {
    var office = try office("table")
    let completions = CommandTable.all.map(\.name)
    #expect(Set(completions).count == completions.count)
    #expect(completed(text, keys, &office) == expected)
  }

  /// Every prefix of every name, in both languages: Tab cycles through all names with the prefix.
  @Test(arguments: [Language.en, .ko])
  func tabGoesThroughAllCompletions(_ language: Language) throws {
    let names = CommandTable.all.map { $0.name(language) }
    for start in Set(names.flatMap { [String($0.prefix(1)), String($0.prefix(2))] }) {
      var office = try Office(language: language)
      office.press(":")
      office.type(start)
      guard case .prompt(let prompt)? = office.state.overlays.last else { continue }
      let wanted = prompt.completions
      var seen: [String] = []
      for _ in wanted {
        office.press("Tab")
        guard case .prompt(let prompt)? = office.state.overlays.last else { break }
        seen.append(prompt.editor.text.trimmed)
      }
      #expect(seen == wanted.map(\.text), "\(start)")
      guard wanted.count > 1 else { continue }
      office.press("Tab")
      guard case .prompt(let again)? = office.state.overlays.last else { continue }
      #expect(again.editor.text == (wanted.first?.text ?? "") + " ")
      office.press("Backspace", "Backspace")
      guard case .prompt(let typed)? = office.state.overlays.last else { continue }
      #expect(typed.completions.first == wanted.first)
    }
  }

  @Test(arguments: [
    ("import /data/re", "/data/re"), ("import victim re", "re"), ("export npa ~/ca", "~/ca"),
    ("export htcds mofa_hq ca", "ca"), ("reconcile npa li", "li"),
    ("가져오기 ./", "./"), ("import my lis", "my lis"),
  ])
  func tabAsksForTheFilesThatBeginAsThePathDoes(text: String, path: String) throws {
    var office = try office("table")
    #expect(completed(text, ["Tab"], &office) == text)
    #expect(office.effects == [.findFiles(beginning: path)])
  }

  @Test func filesThatWereFoundComplete() throws {
    var office = try office("table")
    _ = completed("import /data/re", ["Tab"], &office)
    let found = ["/data/read/", "/data/reports of may.csv"]
    _ = office.state.update(.filesFound(.paths(found), beginning: "/data/re"))
    #expect(office.screen.contains(" reports of may.csv"), "\(office.screen)")
    guard case .prompt(let prompt)? = office.state.overlays.last else { return }
    #expect(prompt.editor.text == "import /data/read/")
    office.press("Tab", "Enter")
    #expect(
      office.effects == [.readImport(ImportRequest(path: "/data/reports of may.csv"))]
    )
  }

  @Test func filesOfAnotherPathAreNotTaken() throws {
    var office = try office("table")
    _ = completed("import /data/re", ["Tab"], &office)
    office.type("x")
    _ = office.state.update(.filesFound(.paths(["/data/read/"]), beginning: "/data/re"))
    guard case .prompt(let prompt)? = office.state.overlays.last else { return }
    #expect(prompt.editor.text == "import /data/rex")
    office.press("Tab")
    _ = office.state.update(.filesFound(.paths([]), beginning: "/data/rex"))
    #expect(office.screen.contains("No file begins with “/data/rex”."), "\(office.screen)")
  }

  @Test(arguments: [
    ("", "Write a note on the record"), ("und", "Undo your last change"),
    ("done ", "Call the family"),
    ("brief V-0002 kh", "Cambodian"), ("report mon", "Reports by month"), ("sort pri", "Priority"),
  ])
  func completionsTellWhatTheyMean(text: String, words: String) throws {
    var office = try office("table")
    office.press(":")
    office.type(text)
    #expect(office.screen.contains(words), "\(office.screen)")
  }

  /// What a Korean sentence says to type is typed so in Korean.
  @Test(arguments: [
    ("compare V-1", "비교"), ("export npa", "내보내기"), ("unmerge x", "병합해제"), ("triage x", "위험도"),
    ("today x", "오늘"), ("undo x", "실행취소"),
  ])
  func koreanRefusalsNameCommandsInKorean(_ line: String, _ name: String) throws {
    var office = try Office(columns: 140, rows: 40, language: .ko)
    office.press("2", ":")
    office.type(line)
    office.press("Enter")
    let message = office.state.message?.text.ko ?? ""
    #expect(message.contains(name), "\(office.screen)")
    let english = String(line.prefix { $0 != " " })
    #expect(
      !message.replacing("“\(line.dropFirst(english.count + 1))”", with: "").contains(english)
    )
  }
}
