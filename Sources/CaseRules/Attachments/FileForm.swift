package import CaseModel

/// The form of a file, detected from its first bytes.
package enum FileForm: Hashable, Sendable {
  case image, pdf, video, audio, document, other

  /// The number of bytes that are examined.
  private static let length = 16

  package init(_ bytes: some Collection<UInt8>) {
    let front = Array(bytes.prefix(Self.length))
    func has(_ text: String, at offset: Int = 0) -> Bool {
      front.dropFirst(offset).starts(with: text.utf8)
    }
    func begins(_ bytes: [UInt8]) -> Bool { front.starts(with: bytes) }
    if has("ftyp", at: 4) {
      let brand = String(decoding: front.dropFirst(8).prefix(4), as: UTF8.self)
      self = Self.images.contains(brand) ? .image : brand.hasPrefix("M4A") ? .audio : .video
    } else if has("RIFF") {
      self = has("WEBP", at: 8) ? .image : has("WAVE", at: 8) ? .audio : .video
    } else if has("%PDF-") {
      self = .pdf
    } else if begins([0xFF, 0xD8, 0xFF]) || begins([0x89, 0x50, 0x4E, 0x47]) || has("GIF8")
      || has("BM") || begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A])
    {
      self = .image
    } else if begins([0x1A, 0x45, 0xDF, 0xA3]) || begins([0, 0, 1, 0xBA]) {
      self = .video
    } else if has("ID3") || has("OggS") || has("fLaC") || has("#!AMR")
      || front.count > 1 && front[0] == 0xFF && front[1] & 0xE6 == 0xE2
    {
      self = .audio
    } else if begins([0x50, 0x4B, 3, 4]) || begins([0xD0, 0xCF, 0x11, 0xE0]) || has("{\\rtf")
      || has("HWP Document")
    {
      self = .document
    } else {
      self = .other
    }
  }

  private static let images: Set = ["heic", "heix", "mif1", "msf1", "avif", "hevc"]

  package var label: Phrase {
    switch self {
    case .image: Phrase("a picture", "이미지")
    case .pdf: Phrase("a PDF", "PDF")
    case .video: Phrase("a video", "영상")
    case .audio: Phrase("a sound recording", "녹음")
    case .document: Phrase("a document of a word processor", "문서 파일")
    case .other: Phrase("none of these", "그 밖의 파일")
    }
  }

  /// The possible forms of a file of a kind, a code of the list `attachment_kind`; nil if any form
  /// is possible.
  package static func expected(of kind: Code) -> [FileForm]? {
    switch kind {
    case "passport", "id_card", "face_photo": [.image, .pdf]
    case "building_photo", "chat_screenshot": [.image, .pdf, .video]
    case "video_request": [.video]
    case "police_letter", "immigration_letter", "medical", "court", "note_verbale":
      [.image, .pdf, .document]
    case "consent": [.image, .pdf, .document, .audio, .video]
    default: nil
    }
  }

  /// The question about a file whose form does not fit its kind; nil if it fits.
  package func question(_ kind: Code, _ label: Phrase) -> Question? {
    guard let expected = Self.expected(of: kind), !expected.contains(self) else { return nil }
    let en = expected.map(\.label.en).joined(separator: " or ")
    let ko = expected.map(\.label.ko).joined(separator: " 또는 ")
    return Question(
      [],
      Phrase(
        "“\(label.en)” is usually \(en), but by its first bytes this file is \(self.label.en)",
        "“\(label.ko)”은(는) 보통 \(ko)인데, 이 파일의 내용은 \(self.label.ko)인 것 같습니다"
      )
    )
  }
}
