import Foundation
import ProgramSupport
import Testing

/// Paths that Tab completes, on a terminal with real folders.
struct PathTests {
  private let book: CasebookFixture
  private let terminal: Terminal
  /// A folder with two lists, and one that cannot be read.
  private var lists: String { book.scratch.url.appending(path: "lists").path }

  init() throws {
    book = try CasebookFixture()
    let folder = book.scratch.url.appending(path: "lists")
    let manager = FileManager.default
    try manager.createDirectory(at: folder, withIntermediateDirectories: false)
    for name in ["march.csv", "may.csv"] { try Data().write(to: folder.appending(path: name)) }
    // A link to itself cannot be opened by anybody, not even by root.
    let loop = folder.appending(path: "loop").path
    try manager.createSymbolicLink(atPath: loop, withDestinationPath: loop)
    terminal = try Terminal(book.program, ["browse", book.path])
    try terminal.wait(for: "In danger")
  }

  private func type(_ text: String) throws {
    try terminal.press(":")
    try terminal.press(text)
    try terminal.wait(for: ":\(text)")
    try terminal.press("Tab")
  }

  @Test func filesOfAFolderAreOffered() throws {
    try type("reconcile npa \(lists)/ma")
    try terminal.wait(for: "\(lists)/march.csv")
    #expect(try terminal.screen().contains(" may.csv"))
    try terminal.press("Tab")
    try terminal.wait(for: "\(lists)/may.csv")
  }

  @Test func anotherBodyIsNotOffered() throws {
    try type("reconcile npa \(lists)/")
    try terminal.wait(for: "loop")
    #expect(try !terminal.screen().contains("mofa"))
  }

  @Test func anUnreadableFolderSaysSo() throws {
    try type("reconcile npa \(lists)/loop/")
    try terminal.wait(for: "cannot be read")
  }

  @Test func aFolderWithoutSuchAFileSaysSo() throws {
    try type("reconcile npa \(lists)/june")
    try terminal.wait(for: "No file begins with")
  }
}
