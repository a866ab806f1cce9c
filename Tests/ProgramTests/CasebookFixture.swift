import Foundation
import ProgramSupport
import Testing

/// A separate casebook with one victim, one compound and one follow-up.
final class CasebookFixture: Sendable {
  let scratch: Scratch
  let program: Program

  var path: String { scratch.url.appending(path: "casebook").path }

  init(language: String = "C.UTF-8") throws {
    scratch = try Scratch()
    program = Program(home: scratch.url, language: language)
    try expect(0, ["init", path, "--site", "Test"])
    try expect(
      0,
      "add",
      "victim",
      "name_ko=김민준",
      "name_latin=KIM MINJUN",
      "report_channel=family",
      "--no-duties"
    )
    try expect(0, "add", "compound", "name=Blue Gate", "province=KH-18")
    try expect(0, "add", "followup", "subject=Call the family", "victims=V-0001", "due_at=+3d")
  }

  /// Runs a command on the casebook.
  @discardableResult
  func run(_ arguments: String..., input: String = "") throws -> Program.Result {
    try program.run(arguments + ["-C", path], input: input)
  }

  @discardableResult
  func expect(
    _ status: Int32,
    _ arguments: String...,
    location: SourceLocation = #_sourceLocation
  ) throws -> Program.Result {
    try expect(status, arguments + ["-C", path], location: location)
  }

  /// Runs the program and expects an exit status.
  @discardableResult
  func expect(
    _ status: Int32,
    _ arguments: [String],
    location: SourceLocation = #_sourceLocation
  ) throws -> Program.Result {
    let result = try program.run(arguments)
    #expect(result.status == status, "\(result.err)", sourceLocation: location)
    return result
  }

  func file(_ name: String) -> URL { URL(filePath: path).appending(path: name) }

  /// Every file of the casebook with its bytes and modification time.
  func snapshot(leavingOut left: String? = nil) throws -> [String: FileState] {
    let manager = FileManager.default
    var states: [String: FileState] = [:]
    for name in try manager.subpathsOfDirectory(atPath: path) where name != left {
      let attributes = try manager.attributesOfItem(atPath: file(name).path)
      states[name] = FileState(
        bytes: manager.contents(atPath: file(name).path),
        changed: attributes[.modificationDate] as? Date
      )
    }
    return states
  }

  struct FileState: Equatable {
    let bytes: Data?
    let changed: Date?
  }
}
