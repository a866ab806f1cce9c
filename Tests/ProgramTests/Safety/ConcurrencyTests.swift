import Foundation
import ProgramSupport
import Testing

/// Several processes on one casebook.
struct ConcurrencyTests {
  @Test func simultaneousNotesAreAllKept() async throws {
    let book = try CasebookFixture()
    let program = book.program
    let path = book.path
    let saved = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for number in 1...12 {
        group.addTask { try program.run(["note", "V-0001", "note \(number)", "-C", path]) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(saved.allSatisfy { $0.status == 0 })
    let ids = Set(saved.map(\.out))
    #expect(ids.count == 12)
    #expect(try book.expect(0, "list", "notes", "--plain").lines.count == 12)
    try book.expect(0, "verify")
  }

  @Test func fourOfficersTakeInFortyPeopleAtOnce() async throws {
    let book = try CasebookFixture()
    let program = book.program
    let path = book.path
    let saved = try await withThrowingTaskGroup(of: [Program.Result].self) { group in
      for officer in 1...4 {
        group.addTask {
          try (1...10).map { number in
            try program.run([
              "add", "victim", "name_ko=김\(officer)번\(number)", "report_channel=walk_in", "-C",
              path,
            ])
          }
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(saved.allSatisfy { $0.status == 0 })
    let ids = saved.flatMap { $0.lines.prefix(1) }
    #expect(Set(ids).count == 40)
    let names = try book.expect(0, "list", "victims", "--columns", "id,name_ko", "--plain").lines
    for officer in 1...4 {
      for number in 1...10 {
        #expect(names.count { $0.hasSuffix("\t김\(officer)번\(number)") } == 1)
      }
    }
    let followups = try book.expect(0, "list", "followups", "--columns", "victims", "--plain").lines
    #expect(followups.count == saved.reduce(1) { $0 + $1.lines.count - 1 })
    try book.expect(0, "verify")
  }

  @Test func ofTwoChangesOfOneFieldNoneIsLostInSilence() async throws {
    let book = try CasebookFixture()
    let program = book.program
    let path = book.path
    let results = try await withThrowingTaskGroup(of: (Int, Program.Result).self) { group in
      for age in 20...27 {
        group.addTask {
          (age, try program.run(["set", "V-0001", "age_estimate=\(age)", "-C", path]))
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results.allSatisfy { $0.1.status == 0 || $0.1.status == 75 })
    let saved = results.filter { $0.1.status == 0 }
    let record = try book.json("show", "V-0001", "--json")
    #expect(record["version"] as? Int == 1 + saved.count)
    #expect(saved.contains { $0.0 == record["age_estimate"] as? Int })
    let refused = results.filter { $0.1.status == 75 }
    #expect(refused.allSatisfy { $0.1.err.contains("Nothing was saved") })
  }

  @Test func ofTwoWhoTakeInOnePassportTheSecondIsAsked() async throws {
    let book = try CasebookFixture()
    let (program, path) = (book.program, book.path)
    for round in 0..<8 {
      let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
        for passport in ["M123X400\(round)", "m123 x-400\(round)"] {
          group.addTask {
            try program.run([
              "add", "victim", "name_ko=김도윤", "report_channel=family", "passport_no=\(passport)",
              "-C", path,
            ])
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.map(\.status).sorted() == [0, 1], "\(results.map(\.err))")
      let asked = try #require(results.first { $0.status == 1 })
      #expect(asked.err.contains("--new-person") && asked.err.contains("V-000"), "\(asked.err)")
    }
    let found = try book.expect(0, "list", "victims", "--plain").lines
    #expect(found.count == 9)
    try book.expect(
      0,
      "add",
      "victim",
      "name_ko=김도윤",
      "report_channel=family",
      "passport_no=M123X4000",
      "--new-person"
    )
  }

  @Test func ofTwoImportsOfOneListOneIsAsked() async throws {
    let book = try CasebookFixture()
    let (program, path) = (book.program, book.path)
    for round in 0..<4 {
      let list = "name,passport_no,report_channel\nHAN SEO\(round),M77\(round)B7777,family\n"
      let file = book.scratch.url.appending(path: "list\(round).csv")
      try Data(list.utf8).write(to: file)
      let results = try await withThrowingTaskGroup(of: Program.Result.self) { group in
        for _ in 0..<2 {
          group.addTask { try program.run(["import", "victims", file.path, "-C", path]) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0.status == 0 } == 1, "\(results.map(\.err))")
    }
    #expect(try book.expect(0, "list", "victims", "--plain").lines.count == 5)
  }
}
