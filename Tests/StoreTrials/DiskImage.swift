/// What a disk holds at a moment: the files and directories by their paths, without modes.
package struct DiskImage: Hashable, Sendable {
  /// Below the root, such as `/casebook/records`.
  package var directories: Set<String> = []
  package var files: [String: [UInt8]] = [:]

  package init() {}

  /// The same with another content of one file.
  package func with(_ path: String, _ bytes: [UInt8]?) -> DiskImage {
    var image = self
    image.files[path] = bytes
    return image
  }
}
