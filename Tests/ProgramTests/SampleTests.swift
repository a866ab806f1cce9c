import Foundation
import ProgramSupport
import Testing

/// The small sample in the repository.
struct SampleTests {
  static let sample = URL(filePath: #filePath)
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "Data/Demo")

  @Test func aCopyOfTheSampleHasNoFindings() throws {
    let scratch = try Scratch()
    let copy = scratch.url.appending(path: "sample")
    try FileManager.default.copyItem(at: Self.sample, to: copy)
    let program = Program(home: scratch.url)
    // A clone has modes by the user's umask, while a casebook is accessible only to its owner.
    for name in [""] + (try FileManager.default.subpathsOfDirectory(atPath: copy.path)) {
      let path = copy.appending(path: name).path
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      try FileManager.default.setAttributes(
        [.posixPermissions: isFolder.boolValue ? 0o700 : 0o600],
        ofItemAtPath: path
      )
    }
    let verified = try program.run(["verify", copy.path])
    #expect(verified.status == 0, "\(verified.out)\(verified.err)")
    let listed = try program.run(["list", "victims", "--json", "-C", copy.path])
    #expect(listed.status == 0)
    let victims = try JSONSerialization.jsonObject(with: Data(listed.out.utf8)) as? [[String: Any]]
    #expect(victims?.count == 12)
  }
}
