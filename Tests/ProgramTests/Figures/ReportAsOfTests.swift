import Foundation
import ProgramSupport
import Testing

/// Figures as of an earlier day, and which cases make two tables differ, on the demo casebook, whose
/// journal begins on 2025-08-04.
struct ReportAsOfTests {
  private struct Demo {
    let scratch: Scratch
    let program: Program
    let path: String

    init() throws {
      scratch = try Scratch()
      program = Program(home: scratch.url)
      path = scratch.url.appending(path: "casebook").path
      #expect(try program.run(["demo", path]).status == 0)
    }
  }

  /// Reports change nothing, so all tests share one casebook.
  private static let demo = Result { try Demo() }

  private let program: Program
  private let path: String

  init() throws {
    let demo = try Self.demo.get()
    (program, path) = (demo.program, demo.path)
  }

  private func rows(_ arguments: String...) throws -> [[String: Any]] {
    let result = try program.run(["report", "yearly", "--json", "-C", path] + arguments)
    #expect(result.status == 0, "\(result.err)")
    return try JSONSerialization.jsonObject(with: result.bytes) as? [[String: Any]] ?? []
  }

  private func sum(_ rows: [[String: Any]], _ column: String) -> Int {
    rows.reduce(0) { $0 + ($1[column] as? Int ?? 0) }
  }

  @Test func anEarlierDayHasTheFiguresOfThatDay() throws {
    let (earlier, now) = (try rows("--as-of", "2025-09-15"), try rows())
    #expect(sum(earlier, "open") > sum(now, "open"))
    #expect((earlier.first?["as_of"] as? String)?.hasPrefix("2025-09-15 23:59") == true)
    let today = try rows("--as-of", "2025-10-14")
    #expect(sum(today, "open") == sum(now, "open"))
    #expect(sum(today, "reported") == 568)
  }

  @Test func theCasesListedMakeTheDifference() throws {
    let (earlier, now) = (try rows("--as-of", "2025-09-15"), try rows())
    let listed = try rows("--against", "2025-09-15")
    let new = listed.count { $0["against"] as? String == "–" }
    let gone = listed.count { $0["counted"] as? String == "–" }
    #expect(new - gone == sum(now, "reported") - sum(earlier, "reported"))
    #expect(!listed.isEmpty)
    #expect(try rows("--as-of", "2025-09-15", "--against", "2025-09-15").first?["victim"] is NSNull)
  }

  @Test(arguments: [
    (
      ["yearly", "--as-of", "2025-08-03"], 1,
      "Nothing had been saved in this casebook by 2025-08-03"
    ),
    (["yearly", "--as-of", "2099-01-01"], 64, "in the future"),
    (["yearly", "--as-of", "someday"], 64, "is not a date"),
    (["province", "--against", "2025-09-15"], 64, "Only the report yearly is compared"),
    (["yearly", "--against", "2025-09-15", "--outside"], 64, "stays in the office"),
  ])
  func aDayThatCannotBeIsRefused(_ arguments: [String], _ status: Int32, _ words: String) throws {
    let result = try program.run(["report"] + arguments + ["-C", path])
    #expect(result.status == status)
    #expect(result.err.contains(words), "\(result.err)")
    #expect(result.bytes.isEmpty)
  }
}
