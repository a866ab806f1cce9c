import CaseModel

/// The format of a file that is not text, detected from its first bytes.
package enum FileFormat: Hashable, Sendable {
  case workbook, oldWorkbook, openSheet, hangul, pdf, richText, image, webPage, word, archive

  /// Nil for a file that may be a table as text.
  init?(_ bytes: [UInt8]) {
    if let format = Self.marks.first(where: { bytes.starts(with: $0.mark) })?.format {
      self = format
      return
    }
    let front = bytes.prefix(4096)
    func holds(_ text: String) -> Bool { front.firstRange(of: Array(text.utf8)) != nil }
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self =
        holds("opendocument.spreadsheet")
        ? .openSheet : holds("hwp+zip") ? .hangul : holds("word/") ? .word : Self.inArchive(bytes)
      return
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = bytes.firstRange(of: Array("HWP Document File".utf8)) == nil ? .oldWorkbook : .hangul
      return
    }
    if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) {
      self = .image
      return
    }
    let words = String(decoding: bytes.prefix(200), as: UTF8.self).trimmed.lowercased()
    guard ["<html", "<!doctype", "<table", "<?xml"].contains(where: { words.hasPrefix($0) }) else {
      return nil
    }
    self = .webPage
  }

  /// A workbook lists its sheets at the beginning or at the end of the archive.
  private static func inArchive(_ bytes: [UInt8]) -> FileFormat {
    let ends = Array(bytes.prefix(1 << 16)) + bytes.suffix(1 << 16)
    if ends.firstRange(of: Array("xl/".utf8)) != nil { return .workbook }
    return ends.firstRange(of: Array("word/".utf8)) == nil ? .archive : .word
  }

  private static let marks: [(mark: [UInt8], format: FileFormat)] = [
    (Array("%PDF-".utf8), .pdf), (Array("{\\rtf".utf8), .richText),
    ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image),
    (Array("GIF8".utf8), .image), ([0x49, 0x49, 0x2A, 0x00], .image),
    ([0x4D, 0x4D, 0x00, 0x2A], .image), (Array("RIFF".utf8), .image),
    ([0x1F, 0x8B], .archive), (Array("7z".utf8) + [0xBC, 0xAF], .archive),
    (Array("Rar!".utf8), .archive), (Array("HWP Document File".utf8), .hangul),
  ]

  /// The format, and how to convert the content to a table.
  var phrase: Phrase {
    switch self {
    case .workbook, .oldWorkbook, .openSheet:
      Phrase(
        "this is a workbook, not a table as text; open it and save the sheet as CSV UTF-8",
        "엑셀 등의 통합 문서이며 텍스트 표가 아닙니다. 열어서 시트를 CSV UTF-8로 저장하세요"
      )
    case .webPage:
      Phrase(
        "this is a web page, not a table as text; open it in a spreadsheet and save the sheet as CSV UTF-8",
        "웹 페이지이며 텍스트 표가 아닙니다. 스프레드시트에서 열어 CSV UTF-8로 저장하세요"
      )
    case .pdf:
      Phrase(
        "this is a PDF; ask for the list as a spreadsheet, or copy its table into one and save that as CSV UTF-8",
        "PDF 파일입니다. 명단을 스프레드시트로 받거나 표를 옮겨 CSV UTF-8로 저장하세요"
      )
    case .hangul, .word, .richText:
      Phrase(
        "this is a word-processor document; copy its table into a spreadsheet and save that as CSV UTF-8",
        "문서(한글·워드 등) 파일입니다. 표를 스프레드시트로 옮겨 CSV UTF-8로 저장하세요"
      )
    case .image:
      Phrase(
        "this is a picture; type its list into a spreadsheet and save that as CSV UTF-8",
        "그림 파일입니다. 명단을 스프레드시트에 입력해 CSV UTF-8로 저장하세요"
      )
    case .archive:
      Phrase(
        "this is a compressed archive; unpack it and name the file in it",
        "압축 파일입니다. 풀어서 안의 파일을 지정하세요"
      )
    }
  }
}
