import CaseModel
import CaseReports
import CaseRules
import Foundation
import FoundationXML
import Testing

/// The OpenDocument form of a letter.
struct OpenDocumentTests {
  /// Awkward texts: markup, spaces that XML folds, Hangul, Khmer with marks, and what XML cannot hold.
  private static let texts = [
    "Name: KIM MINJUN (surname: KIM)", "a < b & c > \"d\" 'e'", "two  spaces   three", "  begins",
    "ends  ", "김민준 · 긴급 보고", "ស្ថានទូតសាធារណរដ្ឋកូរ៉េ៖ {name}", "ទីក្រុង\u{200B}ព្រះសីហនុ",
    "각\u{1100}\u{1161}", "]]>", "𝒜 🇰🇷", "a\tb",
  ]

  private final class Reader: NSObject, XMLParserDelegate {
    var paragraphs: [String] = []
    var names: Set<String> = []
    var attributes: [String: Set<String>] = [:]
    private var text: String?

    func parser(
      _ parser: XMLParser,
      didStartElement name: String,
      namespaceURI: String?,
      qualifiedName: String?,
      attributes found: [String: String]
    ) {
      names.insert(name)
      for (key, value) in found { attributes[key, default: []].insert(value) }
      switch name {
      case "text:p": text = ""
      case "text:s": text?.append(String(repeating: " ", count: Int(found["text:c"] ?? "1") ?? 1))
      case "text:tab": text?.append("\t")
      default: break
      }
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { text?.append(string) }

    func parser(
      _ parser: XMLParser,
      didEndElement name: String,
      namespaceURI: String?,
      qualifiedName: String?
    ) {
      guard name == "text:p", let done = text else { return }
      paragraphs.append(done)
      text = nil
    }
  }

  private func read(_ document: LetterDocument) -> (Reader, isWellFormed: Bool) {
    let parser = XMLParser(data: Data(OpenDocument(document).text.utf8))
    let reader = Reader()
    parser.delegate = reader
    return (reader, parser.parse())
  }

  @Test func everyCharacterIsInWellFormedXML() {
    let document = LetterDocument(language: .km, lines: Self.texts)
    let (reader, isWellFormed) = read(document)
    #expect(isWellFormed)
    let read = reader.paragraphs.filter { !$0.isEmpty }
    #expect(read.map { Array($0.unicodeScalars) } == Self.texts.map { Array($0.unicodeScalars) })
  }

  @Test func whatNoXMLCanHoldIsLeftOut() {
    let (reader, isWellFormed) = read(
      LetterDocument(language: .en, lines: ["a\u{1}b\u{FFFE}c\u{0}"])
    )
    #expect(isWellFormed && reader.paragraphs.contains("abc"))
  }

  @Test func stylesAndTablesAreThere() {
    let document = LetterDocument(
      language: .en,
      blocks: [
        .line(.title, "NOTE"), .line(.right, "Phnom Penh"), .line(.heading, "Facts"), .blank,
        .line(.item, "one"), .line(.pageBreak, ""),
        .table(["Name", "Birth date"], [["KIM <A>", "2001"], ["LEE", "2002"]]),
      ]
    )
    let (reader, isWellFormed) = read(document)
    #expect(isWellFormed)
    for cell in ["Name", "Birth date", "KIM <A>", "2001", "LEE", "1", "2"] {
      #expect(reader.paragraphs.contains(cell), "\(cell)")
    }
    #expect(reader.names.isSuperset(of: ["table:table", "table:table-header-rows"]))
    #expect(reader.attributes["fo:page-width"] == ["21cm"])
    #expect(reader.attributes["fo:page-height"] == ["29.7cm"])
    #expect(reader.attributes["fo:margin-top"]?.contains("5cm") == true)
    #expect(reader.attributes["style:language-asian"] == ["ko"])
    #expect(reader.attributes["style:language-complex"] == ["km"])
    let used = reader.attributes["text:style-name"] ?? []
    let named = (reader.attributes["style:name"] ?? [])
    #expect(used.isSubset(of: named), "\(used.subtracting(named))")
    #expect(
      document.lines == [
        "NOTE", "Phnom Penh", "Facts", "", "- one", "", String(repeating: "-", count: 60), "",
        "1. KIM <A>; Birth date: 2001", "2. LEE; Birth date: 2002",
      ]
    )
  }
}
