import CaseModel
import CaseRules

/// A letter as an OpenDocument text in one XML file (`.fodt`), which LibreOffice opens and prints.
///
/// The page is A4; the first one leaves room for the printed head of the office's paper. Fonts and
/// languages are named for Latin, Hangul and Khmer letters separately, so that each is drawn whole.
package struct OpenDocument {
  private let document: LetterDocument

  package init(_ document: LetterDocument) { self.document = document }

  /// The file.
  package var text: String {
    [
      #"<?xml version="1.0" encoding="UTF-8"?>"#, Self.opening, Self.fonts, styles, Self.automatic,
      Self.masters, "<office:body><office:text>", body, "</office:text></office:body>",
      "</office:document>", "",
    ].joined(separator: "\n")
  }

  private static let opening =
    #"<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0""#
    + #" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0""#
    + #" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#
    + #" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0""#
    + #" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0""#
    + #" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0""#
    + #" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">"#

  private static let families = ["Liberation Serif", "Noto Serif CJK KR", "Khmer OS Siemreap"]

  private static let fonts =
    "<office:font-face-decls>"
    + families.map { #"<style:font-face style:name="\#($0)" svg:font-family="'\#($0)'"/>"# }
    .joined()
    + "</office:font-face-decls>"

  private var styles: String {
    "<office:styles><style:default-style style:family=\"paragraph\">"
      + "<style:paragraph-properties fo:line-height=\"130%\" fo:orphans=\"2\" fo:widows=\"2\"/>"
      + textProperties + "</style:default-style>" + Self.named + "</office:styles>"
  }

  /// The three languages, so that each script is spelled, broken and drawn by its own rules; text in
  /// Latin letters belongs to the language of the letter.
  private var textProperties: String {
    let latin = Self.families[0]
    return #"<style:text-properties style:font-name="\#(latin)" fo:font-size="11pt""#
      + #" fo:language="en" fo:country="GB""#
      + #" style:font-name-asian="\#(Self.families[1])" style:font-size-asian="11pt""#
      + #" style:language-asian="ko" style:country-asian="KR""#
      + #" style:font-name-complex="\#(Self.families[2])" style:font-size-complex="11pt""#
      + #" style:language-complex="km" style:country-complex="KH"/>"#
  }

  private static let named = [
    style("Standard", parent: nil, ""),
    style("Letter_20_Body", parent: "Standard", #" fo:margin-bottom="0.15cm""#),
    style(
      "Letter_20_Title",
      parent: "Standard",
      #" fo:text-align="center" fo:margin-top="0.3cm" fo:margin-bottom="0.3cm""#,
      isBold: true
    ),
    style(
      "Letter_20_Heading",
      parent: "Standard",
      #" fo:margin-top="0.3cm" fo:keep-with-next="always""#,
      isBold: true
    ),
    style("Letter_20_Right", parent: "Standard", #" fo:text-align="end""#),
    style(
      "Letter_20_Item",
      parent: "Standard",
      #" fo:margin-left="0.8cm" fo:text-indent="-0.4cm""#
    ),
    style("Letter_20_Cell", parent: "Standard", ""),
    style("Letter_20_Head", parent: "Standard", "", isBold: true),
  ].joined()

  private static func style(
    _ name: String,
    parent: String?,
    _ paragraph: String,
    isBold: Bool = false
  ) -> String {
    let weight =
      #"fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold""#
    let display = name.replacing("_20_", with: " ")
    return
      #"<style:style style:name="\#(name)" style:display-name="\#(display)" style:family="paragraph""#
      + (parent.map { #" style:parent-style-name="\#($0)""# } ?? "") + ">"
      + "<style:paragraph-properties\(paragraph)/>"
      + (isBold ? "<style:text-properties \(weight)/>" : "") + "</style:style>"
  }

  private static let page =
    #"fo:page-width="21cm" fo:page-height="29.7cm""#
    + #" style:print-orientation="portrait" fo:margin-bottom="2cm" fo:margin-left="2.5cm""#
    + #" fo:margin-right="2.5cm""#

  private static let automatic =
    "<office:automatic-styles>"
    + #"<style:page-layout style:name="First"><style:page-layout-properties \#(page) fo:margin-top="5cm"/></style:page-layout>"#
    + #"<style:page-layout style:name="Next"><style:page-layout-properties \#(page) fo:margin-top="2.5cm"/></style:page-layout>"#
    + #"<style:style style:name="Start" style:family="paragraph" style:parent-style-name="Standard" style:master-page-name="First"><style:text-properties fo:font-size="2pt"/></style:style>"#
    + #"<style:style style:name="Break" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:break-before="page"/></style:style>"#
    + #"<style:style style:name="Border" style:family="table-cell"><style:table-cell-properties fo:border="0.5pt solid #000000" fo:padding="0.1cm"/></style:style>"#
    + "</office:automatic-styles>"

  private static let masters =
    "<office:master-styles>"
    + #"<style:master-page style:name="First" style:page-layout-name="First" style:next-style-name="Standard"/>"#
    + #"<style:master-page style:name="Standard" style:page-layout-name="Next"/>"#
    + "</office:master-styles>"

  private var body: String {
    ([#"<text:p text:style-name="Start"/>"#] + document.blocks.map(xml)).joined(separator: "\n")
  }

  private func xml(_ block: LetterDocument.Block) -> String {
    switch block {
    case .blank: Self.paragraph("Letter_20_Body", "")
    case .line(let style, let text):
      Self.paragraph(Self.name(style), style == .item ? "- " + text : text)
    case .table(let head, let rows): Self.table(head, rows)
    }
  }

  private static func name(_ style: LetterText.Style) -> String {
    switch style {
    case .paragraph: "Letter_20_Body"
    case .title: "Letter_20_Title"
    case .heading: "Letter_20_Heading"
    case .right: "Letter_20_Right"
    case .item: "Letter_20_Item"
    case .pageBreak: "Break"
    }
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    func row(_ cells: [String], _ style: String) -> String {
      let all = cells.map {
        #"<table:table-cell table:style-name="Border" office:value-type="string">"#
          + paragraph(style, $0) + "</table:table-cell>"
      }
      return "<table:table-row>" + all.joined() + "</table:table-row>"
    }
    let numbered = rows.enumerated().map { [String($0.offset + 1)] + $0.element }
    return
      #"<table:table table:name="List"><table:table-column table:number-columns-repeated="\#(head.count + 1)"/>"#
      + "<table:table-header-rows>" + row(["#"] + head, "Letter_20_Head")
      + "</table:table-header-rows>" + numbered.map { row($0, "Letter_20_Cell") }.joined()
      + "</table:table>"
  }

  private static func paragraph(_ style: String, _ text: String) -> String {
    #"<text:p text:style-name="\#(style)">"# + XMLText(text).escaped + "</text:p>"
  }
}

/// A text within an XML element of an OpenDocument: no character of it is lost but those that no XML
/// file can hold.
struct XMLText {
  let escaped: String

  init(_ text: String) {
    var out = ""
    var spaces = 0
    func flush() {
      guard spaces > 0 else { return }
      // The first of several spaces, and any at the beginning, would be folded by the reader.
      let isFirst = out.isEmpty
      if !isFirst { out += " " }
      let rest = spaces - (isFirst ? 0 : 1)
      if rest > 0 { out += #"<text:s text:c="\#(rest)"/>"# }
      spaces = 0
    }
    for scalar in text.unicodeScalars {
      if scalar == " " {
        spaces += 1
        continue
      }
      flush()
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\t": out += "<text:tab/>"
      case "\n": out += "<text:line-break/>"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: out.unicodeScalars.append(scalar)
      }
    }
    if spaces > 0 { out += #"<text:s text:c="\#(spaces)"/>"# }
    escaped = out
  }
}
