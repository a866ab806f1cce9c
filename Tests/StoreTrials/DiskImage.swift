/// The contents of a disk at a moment: files and directories by path, without modes.
package struct DiskImage: Hashable, Sendable {
  /// Below the root, such as `/casebook/records`.
  package var directories: Set<String> = []
  package var files: [String: [UInt8]] = [:]

  package init() {}

  /// The same with other content of one file.
  package func with(_ path: String, _ bytes: [UInt8]?) -> DiskImage {
    var image = self
    image.files[path] = bytes
    return image
  }
}
