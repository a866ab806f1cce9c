import Foundation
import TestInputs
import Testing

/// What pages and comments point to exists.
struct LinkTests {
  private static func files(_ folder: String, _ suffix: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(
      atPath: Document.root.appending(path: folder).path
    ).filter { $0.hasSuffix(suffix) }.map { "\(folder)/\($0)" }
  }

  private static func pages() throws -> [String] {
    let top = try FileManager.default.contentsOfDirectory(atPath: Document.root.path)
    return try top.filter { $0.hasSuffix(".md") } + files("Docs", ".md")
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.standardizedFileURL.path)
  }

  /// The anchors of a page: its headings in lower case, with hyphens for spaces.
  private static func anchors(_ page: String) throws -> Set<String> {
    let lines = try Document(page).text.split(separator: "\n").filter { $0.hasPrefix("#") }
    return Set(
      lines.map { line in
        let words = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces).lowercased()
        return String(words.filter { $0.isLetter || $0.isNumber || " -_".contains($0) })
          .replacing(" ", with: "-")
      }
    )
  }

  @Test func everyRelativeLinkLeadsToAFileAndAHeading() throws {
    for page in try Self.pages() {
      let folder = Document.root.appending(path: page).deletingLastPathComponent()
      for match in try Document(page).text.matches(of: /\]\(([^)\s]+)\)/) {
        let link = String(match.1)
        if link.contains("://") { continue }
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page : String(parts[0])
        let url =
          parts[0].isEmpty
          ? Document.root.appending(path: page)
          : folder.appending(path: target)
        #expect(Self.exists(url), "\(page): \(link)")
        guard parts.count == 2, url.pathExtension == "md", Self.exists(url) else { continue }
        let root = Document.root.standardizedFileURL.path + "/"
        let path = String(url.standardizedFileURL.path.dropFirst(root.count))
        #expect(try Self.anchors(path).contains(String(parts[1])), "\(page): \(link)")
      }
    }
  }

  @Test func everyPathThatAPageNamesExists() throws {
    let path = /`((?:Sources|Tests|Scripts|Data|Docs)\/[^`\s]*)`/
    for page in try Self.pages() {
      for match in try Document(page).text.matches(of: path) {
        let url = Document.root.appending(path: String(match.1))
        #expect(Self.exists(url), "\(page): \(match.1)")
      }
    }
  }

  @Test func everyPageIsLinkedFromTheREADMEOrFromAPageThatItLinksTo() throws {
    var reached: Set = ["README.md"]
    var open = ["README.md"]
    while let page = open.popLast() {
      let folder = Document.root.appending(path: page).deletingLastPathComponent()
      for match in try Document(page).text.matches(of: /\]\(([^)#\s]+\.md)[^)]*\)/) {
        let url = folder.appending(path: String(match.1)).standardizedFileURL
        let root = Document.root.standardizedFileURL.path + "/"
        let path = String(url.path.dropFirst(root.count))
        if Self.exists(url), reached.insert(path).inserted { open.append(path) }
      }
    }
    #expect(Set(try Self.pages()).subtracting(reached) == [])
  }

  @Test(arguments: ["Sources", "Tests", "Scripts"])
  func everyPageThatACommentNamesExists(_ folder: String) throws {
    let suffixes = folder == "Scripts" ? [".py", ".json"] : [".swift", ".c", ".h"]
    for file in try suffixes.flatMap({ try Self.files(folder, $0) }) {
      for line in try Document(file).text.split(separator: "\n") {
        let words = line.drop { $0 == " " }
        guard words.hasPrefix(folder == "Scripts" ? "#" : "//") else { continue }
        for match in words.matches(of: /[A-Za-z0-9_\/]+\.md\b/) {
          let name = String(match.0)
          #expect(Self.exists(Document.root.appending(path: name)), "\(file): \(name)")
        }
      }
    }
  }
}
