import Foundation
import ProgramSupport
import Testing

/// Releases for publication: sealed once, kept, and the only source of published figures.
struct PublishCommandTests {
  private let scratch: Scratch
  private let program: Program
  private let path: String

  init() throws {
    scratch = try Scratch()
    program = Program(home: scratch.url)
    path = scratch.url.appending(path: "casebook").path
    #expect(try program.run(["demo", path]).status == 0)
  }

  private func folder(_ name: String) throws -> String {
    let url = scratch.url.appending(path: name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    return url.path
  }

  private func publish(_ arguments: String...) throws -> Program.Result {
    try program.run(["publish", "-C", path] + arguments)
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  @Test func aReleaseIsSealedOnceAndTheSameAgain() throws {
    let (first, second) = (try folder("a"), try folder("b"))
    let result = try publish("cases", "--as-of", "2025-10-01", "--out", first)
    #expect(result.status == 0, "\(result.err)")
    #expect(result.out == "\(first)/cases-2025-10-01.csv\n")
    #expect(result.err.contains("at least 11 people"))
    let table = try text("\(first)/cases-2025-10-01.csv")
    #expect(table.hasPrefix("year,sex,age,recruitment,outcome,people\n,,,,,"))
    #expect(!table.contains("568"))
    #expect(try text("\(first)/cases-2025-10-01.md").contains("2025-10-01"))
    // One more case, entered since, and the same cut-off.
    let added = ["add", "victim", "name_ko=이도담", "report_channel=media", "--no-duties", "-C", path]
    #expect(try program.run(added).status == 0)
    #expect(try publish("cases", "--as-of", "2025-10-01", "--out", second).status == 0)
    #expect(try text("\(second)/cases-2025-10-01.csv") == table)
    #expect(try publish("--as-of", "2025-10-01", "--out", second).status == 73)
    #expect(try program.run(["verify", path]).status == 0)
    let ledger = "\(path)/publications.jsonl"
    #expect(try text(ledger).split(separator: "\n").count == 1)
    // The ledger is what it was, or nothing is published.
    try text(ledger).replacing("cases", with: "cases2").write(
      toFile: ledger,
      atomically: true,
      encoding: .utf8
    )
    #expect(try publish("--as-of", "2025-10-01", "--out", try folder("c")).status == 65)
    #expect(try program.run(["verify", path]).out.contains("publications.jsonl"))
    try FileManager.default.removeItem(atPath: ledger)
    #expect(try program.run(["verify", path]).out.contains("cases-2025-10-01.csv"))
  }

  @Test func whatMayNotBePublishedIsRefusedWithASentence() throws {
    let out = try folder("a")
    for (arguments, status, words) in [
      (["cases", "--as-of", "2099-01-01"], 64, "in the future"),
      (["cases", "--as-of", "2025-10-14"], 64, "not over yet"),
      (["cases", "--as-of", "someday"], 64, "is not a date"),
      (["nothing"], 64, "There is no publication “nothing”: cases, yearly"),
      (["cases", "--as-of", "2025-08-03"], 1, "Nothing had been saved"),
      (["cases", "--filter", "stage:out"], 64, "Unknown option '--filter'"),
    ] as [([String], Int32, String)] {
      let result = try program.run(["publish", "-C", path, "--out", out] + arguments)
      #expect(result.status == status && result.err.contains(words), "\(arguments): \(result.err)")
    }
    #expect(try publish("cases", "--out", "\(out)/none").status == 73)
    #expect(try publish("cases", "--out", path).status == 73)
    #expect(!FileManager.default.fileExists(atPath: "\(path)/publications.jsonl"))
    #expect(try publish("cases", "--as-of", "2025-09-01", "--out", out).status == 0)
    let soon = try publish("cases", "--as-of", "2025-10-01", "--out", out)
    #expect(soon.status == 1 && soon.err.contains("2025-11-30"), "\(soon.err)")
    let other = try publish("yearly", "--as-of", "2025-10-01", "--out", out)
    #expect(other.status == 1 && other.err.contains("cases-2025-09-01.csv"), "\(other.err)")
  }

  @Test func figuresForPublicationComeFromTheLastRelease() throws {
    let none = try program.run(["report", "yearly", "--publication", "-C", path])
    #expect(none.status == 1 && none.err.contains("casebook publish"))
    #expect(none.out.isEmpty)
    #expect(try publish("cases", "--out", try folder("a")).status == 0)
    let report = try program.run(["report", "yearly", "--publication", "--csv", "-C", path])
    #expect(report.status == 0, "\(report.err)")
    #expect(report.out.contains("2025,2025,"))
    #expect(report.out.contains(",publication,2025-10-13"))
    for name in ["age", "recruitment", "outcome"] {
      #expect(try program.run(["report", name, "--publication", "-C", path]).status == 0)
    }
    for arguments in [
      ["channel", "--publication"], ["yearly", "--publication", "--as-of", "2025-10-12"],
    ] {
      #expect(try program.run(["report", "-C", path] + arguments).status == 1)
    }
    let filtered = ["report", "yearly", "--publication", "--filter", "sex:f", "-C", path]
    let refused = try program.run(filtered)
    #expect(refused.status == 64 && refused.err.contains("A release counts all cases"))
  }
}
