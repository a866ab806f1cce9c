package import TestInputs

/// The possible contents of a disk after a power cut.
///
/// Flushed data is there. Of everything done since, each operation may be there or not, in any
/// order, and a write may be there in part: what POSIX allows, which is more than any file system
/// does. The unflushed state of a directory is that it has a file, lost it or renamed it.
package struct CrashStates {
  private let log: [DiskOperation]

  package init(_ disk: MemoryDisk) { log = disk.log }

  /// The number of moments at which the power can fail.
  package var moments: Int { log.count }

  /// The sentences reported before a moment.
  package func told(before moment: Int) -> [String] {
    log[..<moment].compactMap { operation in
      if case .told(let sentence) = operation { sentence } else { nil }
    }
  }

  /// All possible images at a moment with few unflushed operations, otherwise a random choice.
  package func images(
    at moment: Int,
    _ random: inout SeededGenerator
  ) -> Set<DiskImage> {
    let pending = pending(at: moment)
    let first = pending.first ?? moment
    var settled = Replay()
    for operation in log[..<first] { settled.apply(operation, .whole) }
    var images: Set<DiskImage> = []
    for fates in fates(of: pending, &random) {
      var replay = settled
      for index in first..<moment { replay.apply(log[index], fates[index] ?? .whole) }
      images.insert(replay.image)
    }
    return images
  }

  /// The unflushed operations at a moment.
  private func pending(at moment: Int) -> [Int] {
    var flushed: Set<Int> = []
    var pending: [Int] = []
    for index in (0..<moment).reversed() {
      if case .sync(let node) = log[index] { flushed.insert(node) }
      if let node = log[index].node, !flushed.contains(node) { pending.append(index) }
    }
    return pending.reversed()
  }

  private func fates(
    of pending: [Int],
    _ random: inout SeededGenerator
  ) -> [[Int: Fate]] {
    let none = Dictionary(uniqueKeysWithValues: pending.map { ($0, Fate.lost) })
    var all: [[Int: Fate]] = subsets(of: pending.count, &random).map { keeps in
      Dictionary(uniqueKeysWithValues: zip(pending, keeps.map { $0 ? .whole : .lost }))
    }
    for index in pending {
      guard case .write(_, _, let bytes) = log[index], bytes.count > 1 else { continue }
      let torn: [Fate] = [
        .part(bytes.count / 2), .part(bytes.count - 1), .part(random.below(bytes.count)),
        .zeros(after: 0), .zeros(after: bytes.count / 2),
      ]
      all += torn.map { [index: $0] }
      all += torn.map { fate in none.merging([index: fate]) { $1 } }
    }
    return all
  }

  /// The subsets of `count` things: all for up to six, otherwise a random choice.
  private func subsets(of count: Int, _ random: inout SeededGenerator) -> [[Bool]] {
    if count <= 6 {
      return (0..<(1 << count)).map { bits in (0..<count).map { bits >> $0 & 1 == 1 } }
    }
    let ends = Array(0...count)
    let prefixes = ends.map { end in (0..<count).map { $0 < end } }
    let alone = ends.map { one in (0..<count).map { $0 == one } }
    let without = ends.map { one in (0..<count).map { $0 != one } }
    let mixed = ends.map { _ in (0..<count).map { _ in random.oneIn(2) } }
    return prefixes + alone + without + mixed
  }
}

/// The result of an unflushed operation.
private enum Fate {
  case whole, lost
  /// Only this many bytes of the write are there.
  case part(Int)
  /// The file has its full length, with zeros after this many bytes.
  case zeros(after: Int)
}

/// The files that result from operations.
private struct Replay {
  private var files: [Int: [UInt8]] = [:]
  private var directories: [Int: [String: Int]] = [0: [:]]

  mutating func apply(_ operation: DiskOperation, _ fate: Fate) {
    if case .lost = fate {
      // The file exists anyway if a kept rename leads to it.
      if case .make(_, _, let node, let isDirectory) = operation { begin(node, isDirectory) }
      return
    }
    switch operation {
    case .make(let parent, let name, let node, let isDirectory):
      begin(node, isDirectory)
      directories[parent]?[name] = node
    case .write(let node, let offset, let bytes): write(node, offset, bytes, fate)
    case .truncate(let node): files[node] = []
    case .rename(let parent, let from, let to, let node):
      if directories[parent]?[from] == node { directories[parent]?[from] = nil }
      directories[parent]?[to] = node
    case .unlink(let parent, let name): directories[parent]?[name] = nil
    case .sync, .told: break
    }
  }

  private mutating func begin(_ node: Int, _ isDirectory: Bool) {
    if isDirectory { directories[node] = [:] } else { files[node] = [] }
  }

  private mutating func write(_ node: Int, _ offset: Int, _ bytes: [UInt8], _ fate: Fate) {
    var written = bytes
    switch fate {
    case .part(let count): written = Array(bytes[..<count])
    case .zeros(let count): written.replaceSubrange(count..., with: bytes[count...].map { _ in 0 })
    case .whole, .lost: break
    }
    var content = files[node] ?? []
    let missing = offset + written.count - content.count
    if missing > 0 { content += Array(repeating: 0, count: missing) }
    content.replaceSubrange(offset..<(offset + written.count), with: written)
    files[node] = content
  }

  var image: DiskImage {
    var image = DiskImage()
    collect(0, "", into: &image)
    return image
  }

  private func collect(_ node: Int, _ path: String, into image: inout DiskImage) {
    for (name, next) in directories[node] ?? [:] {
      let child = "\(path)/\(name)"
      if let bytes = files[next] {
        image.files[child] = bytes
      } else {
        image.directories.insert(child)
        collect(next, child, into: &image)
      }
    }
  }
}
