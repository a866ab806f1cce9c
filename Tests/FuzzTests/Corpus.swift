import Foundation

/// The stored inputs of a fuzz target: hand-written ones, and those that once found a fault.
struct Corpus {
  let inputs: [[UInt8]]

  init(_ target: String) throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Corpus/\(target)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    inputs = try names.map { [UInt8](try Data(contentsOf: folder.appending(path: $0))) }
  }

  /// The same split into lines.
  var lines: [[UInt8]] {
    inputs.flatMap { $0.split(separator: 0x0A).map { Array($0) } }
  }
}
