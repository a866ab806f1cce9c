import Foundation
import ProgramSupport
import Testing

/// `^Z` in the middle of a save, on a terminal with a shell: the save is completed first.
struct SuspendTests {
  @Test func aCommandStopsOnlyAfterItsSave() throws {
    let book = try CasebookFixture()
    let terminal = try shell(book)
    let lock = try HeldLock(book)
    try terminal.press("\(Program.executable.path) note V-0001 suspended -C \(book.path)")
    try terminal.press("Enter")
    try #require(terminal.wait { lock.isWaitedFor })
    try terminal.press("C-z")
    try terminal.wait(for: "^Z")
    #expect(try !terminal.screen().contains("Stopped"))
    lock.release()
    try terminal.wait(for: "Stopped")
    try expectSaved("suspended", book)
    try terminal.press("fg")
    try terminal.press("Enter")
    try terminal.wait(for: "Saved")
  }

  @Test func theBrowserStopsOnlyAfterItsSave() throws {
    let book = try CasebookFixture()
    let terminal = try shell(book)
    try terminal.press("\(Program.executable.path) browse \(book.path)")
    try terminal.press("Enter")
    try terminal.wait(for: "In danger")
    try terminal.press("2")
    try terminal.wait(for: "KIM")
    try terminal.press("t")
    try terminal.press("suspended")
    try terminal.wait(for: "suspended")
    let lock = try HeldLock(book)
    try terminal.press("Enter")
    try #require(terminal.wait { lock.isWaitedFor })
    try terminal.press("C-z")
    lock.release()
    try terminal.wait(for: "Stopped")
    try expectSaved("suspended", book)
    try terminal.press("fg")
    try terminal.press("Enter")
    try terminal.wait(for: "noted N-0002 meanwhile")
  }

  private func shell(_ book: CasebookFixture) throws -> Terminal {
    let words = ["bash", "--noprofile", "--norc", "-i"]
    let terminal = try Terminal(book.program, command: words)
    try terminal.wait(for: "bash")
    return terminal
  }

  /// While the program is stopped, its save is complete, and nobody has to wait for it.
  private func expectSaved(_ text: String, _ book: CasebookFixture) throws {
    #expect(try book.expect(0, "list", "notes", "--columns", "text", "--plain").out.contains(text))
    try book.expect(0, "note", "V-0001", "meanwhile")
  }
}

/// The lock of a casebook, held by the test.
private final class HeldLock {
  private let descriptor: Int32
  private let path: String

  init(_ book: CasebookFixture) throws {
    path = book.file("lock").path
    descriptor = open(path, O_RDWR | O_CLOEXEC)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
  }

  /// Whether a process of the program has the lock open.
  var isWaitedFor: Bool {
    let manager = FileManager.default
    func target(_ link: String) -> String? { try? manager.destinationOfSymbolicLink(atPath: link) }
    let processes = (try? manager.contentsOfDirectory(atPath: "/proc")) ?? []
    return processes.contains { process in
      let folder = "/proc/\(process)"
      guard target("\(folder)/exe")?.hasSuffix("/casebook") == true else { return false }
      let files = (try? manager.contentsOfDirectory(atPath: "\(folder)/fd")) ?? []
      return files.contains { target("\(folder)/fd/\($0)") == path }
    }
  }

  func release() { close(descriptor) }
}
