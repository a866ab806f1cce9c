import CaseModel
import CaseReference
import CaseRules
import Testing

/// The forms of files by their first bytes, and the possible forms of each kind of attachment.
struct FileFormTests {
  @Test(
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], .image), ([0x89, 0x50, 0x4E, 0x47, 0x0D], .image),
      ([0x49, 0x49, 0x2A, 0], .image), ([0x4D, 0x4D, 0, 0x2A], .image),
      ([0xFF, 0xFB, 0x90], .audio),
      ([0x1A, 0x45, 0xDF, 0xA3], .video), ([0xD0, 0xCF, 0x11, 0xE0], .document),
      ([0, 0, 0, 24] + Array("ftypmp42".utf8), .video),
      ([0, 0, 0, 24] + Array("ftypM4A ".utf8), .audio),
      ([0, 0, 0, 24] + Array("ftypavif".utf8), .image), (Array("%PDF-".utf8), .pdf), ([], .other),
      (Array("%PDX".utf8), .other), ([0xFF], .other), ([0xFF, 0xD8], .other),
      (Array("RIFF0000AVI ".utf8), .video), (Array("RIFF0000WAVE".utf8), .audio),
    ] as [([UInt8], FileForm)]
  )
  func theFirstBytesTell(_ bytes: [UInt8], _ form: FileForm) {
    #expect(FileForm(bytes) == form)
  }

  @Test func everyKindIsOfTheList() throws {
    let list = try CodeLists(json: ReferenceText.codes)["attachment_kind"]
    #expect(list.entries.count { FileForm.expected(of: $0.code) != nil } == 12)
    for entry in list.entries {
      let question = FileForm.other.question(entry.code, Phrase("a", "b"))
      #expect((question == nil) == (FileForm.expected(of: entry.code) == nil))
      #expect(FileForm.expected(of: entry.code)?.contains(.other) != true)
    }
  }
}
