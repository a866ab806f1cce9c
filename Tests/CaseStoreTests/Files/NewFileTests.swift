import CaseModel
import CaseStore
import Foundation
import Synchronization
import Testing

/// A result outside the casebook is complete and readable only by its owner, or absent.
final class NewFileTests {
  private let folder = NSTemporaryDirectory() + "casebook-" + UUID().uuidString
  private var path: String { folder + "/out.csv" }
  private let bytes = Array("a name, a number".utf8)

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private var left: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder) }
  }

  @Test(arguments: [false, true]) func onlyAResultWaitsForTheDisk(waits: Bool) throws {
    let flushes = Mutex(0)
    var files = FileOperations.live
    files.sync = { file throws(FileError) in
      flushes.withLock { $0 += 1 }
      try FileOperations.live.sync(file)
    }
    try OpenFile.writeNew(bytes, at: path, waits: waits, files)
    #expect(flushes.withLock { $0 } == (waits ? 2 : 0))
    #expect(FileManager.default.contents(atPath: path) == Data(bytes))
  }

  /// Fails as disks do: in the write, half way, silently, or in the flush.
  private static func broken(_ call: String, _ code: Int32) -> FileOperations {
    let live = FileOperations.live
    var files = live
    let half: @Sendable (Int32, UnsafeRawBufferPointer) throws(FileError) -> Int = {
      file,
      bytes throws(FileError) in
      try live.write(file, UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count / 2)]))
    }
    let hasBegun = Mutex(false)
    switch call {
    case "write":
      files.write = { file, bytes throws(FileError) in
        let isFirst = hasBegun.withLock { begun in
          defer { begun = true }
          return !begun
        }
        if isFirst { return try half(file, bytes) }
        throw .system(call: call, code: code)
      }
    case "lie":
      files.write = { file, bytes throws(FileError) in
        _ = try half(file, bytes)
        return bytes.count
      }
    case "fsync": files.sync = { _ throws(FileError) in throw .system(call: call, code: code) }
    default:
      files.sync = { file throws(FileError) in
        if try live.status(file).isDirectory { throw .system(call: call, code: code) }
      }
    }
    return files
  }

  @Test(arguments: [
    ("write", ENOSPC, FileError.system(call: "write", code: ENOSPC)), ("lie", 0, .incomplete),
    ("fsync", EIO, .system(call: "fsync", code: EIO)),
    ("directory", EIO, .system(call: "directory", code: EIO)),
  ])
  func nothingStaysOfWhatFailed(_ call: String, _ code: Int32, _ error: FileError) throws {
    #expect(throws: error) {
      try OpenFile.writeNew(bytes, at: path, Self.broken(call, code))
    }
    #expect(try left == [])
  }

  /// Some file systems have no modes, and some cannot flush a directory.
  @Test func aDiskThatCannotDoEverythingTakesItAllTheSame() throws {
    var files = Self.broken("directory", EINVAL)
    files.changeMode = { _, _ throws(FileError) in throw .system(call: "fchmod", code: EPERM) }
    try OpenFile.writeNew(bytes, at: path, files)
    #expect(FileManager.default.contents(atPath: path) == Data(bytes))
  }

  @Test func whatIsThereStaysAsItIs() throws {
    try Data("other".utf8).write(to: URL(filePath: path))
    #expect(throws: FileError.system(call: "open", code: EEXIST)) {
      try OpenFile.writeNew(bytes, at: path)
    }
    #expect(FileManager.default.contents(atPath: path) == Data("other".utf8))
    let link = folder + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link,
      withDestinationPath: folder + "/elsewhere"
    )
    #expect(throws: FileError.self) { try OpenFile.writeNew(bytes, at: link) }
    #expect(try Set(left) == ["out.csv", "link"])
  }
}
