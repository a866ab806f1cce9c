import Foundation
import ProgramSupport
import Testing

/// Text pasted into the browser, with and without the terminal's marks.
struct PasteTests {
  private func noteBox(_ book: CasebookFixture) throws -> Terminal {
    let terminal = try Terminal(book.program, ["browse", book.path], columns: 120)
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "1 of 1")
    try terminal.press("t")
    try terminal.wait(for: "Note on V-0001")
    return terminal
  }

  private func texts(_ book: CasebookFixture) throws -> [String] {
    let result = try book.expect(0, "list", "notes", "--json", "--sort", "id")
    let notes = try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]]
    return (notes ?? []).compactMap { $0["text"] as? String }
  }

  @Test(arguments: [true, false])
  func severalLinesAreOneNote(_ isMarked: Bool) throws {
    let book = try CasebookFixture()
    let terminal = try noteBox(book)
    try terminal.paste("mother called\ndu S q\nlast line", isMarked: isMarked)
    try terminal.wait(for: isMarked ? "last line" : "taken as pasted")
    #expect(try texts(book).isEmpty)
    try terminal.press("Enter")
    try terminal.wait(for: "Saved")
    #expect(try texts(book) == ["mother called\ndu S q\nlast line"])
    #expect(try terminal.screen().contains("1 of 1"))
  }

  @Test(arguments: [true, false])
  func aConversationIsKeptWhole(_ isMarked: Bool) throws {
    let book = try CasebookFixture()
    let terminal = try noteBox(book)
    let lines = (0..<200).map { "[2025-10-13 오후 \($0)] 어머니: 아들이 연락을 했는데 건물 이름은 모른다고" }
    let text = lines.joined(separator: "\n") + "\nLASTLINE 3층 12호"
    try terminal.paste(text, isMarked: isMarked)
    try terminal.wait(for: "will be kept as")
    try terminal.wait(for: "LASTLINE")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved")
    let kept = try texts(book)
    #expect(kept.count > 1)
    #expect(kept.joined() == text)
  }

  @Test func moreThanAMebibyteIsRefused() throws {
    let book = try CasebookFixture()
    let terminal = try noteBox(book)
    try terminal.paste(String(repeating: "x", count: (1 << 20) + 10), isMarked: true)
    try terminal.wait(for: "Not pasted: longer than 1 MiB")
    try terminal.press("ok")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved")
    #expect(try texts(book) == ["ok"])
  }

  @Test(arguments: [["i"], ["2", "c"], ["2", "/"], ["2", ":"]])
  func aHangUpDoesNotWaitForKeysTypedAhead(_ keys: [String]) throws {
    let book = try CasebookFixture()
    let terminal = try Terminal(book.program, ["browse", book.path], columns: 120)
    try terminal.wait(for: "In danger")
    for key in keys { try terminal.press(key) }
    let process = try #require(try terminal.program())
    try terminal.paste(String(repeating: "kim ", count: 2500), isMarked: false)
    kill(process, SIGHUP)
    #expect(terminal.wait { kill(process, 0) != 0 })
  }
}
