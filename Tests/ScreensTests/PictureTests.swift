import CaseModel
import Screens
import TerminalGrid
import TestInputs
import Testing

/// Whole screens as text; `make pictures` writes them again.
struct PictureTests {
  /// A screen, and the keys that lead to it from Today.
  enum Subject: String, CaseIterable, Sendable {
    case today, table, page, form

    var keys: [String] {
      switch self {
      case .today: []
      case .table: ["2"]
      case .page: ["2", "Enter"]
      case .form: ["2", "Enter", "e"]
      }
    }
  }

  private static let pictures = Pictures(beside: #filePath)
  private static let sizes = [Size(columns: 80, rows: 24), Size(columns: 200, rows: 50)]

  @Test(arguments: Subject.allCases, [Language.en, .ko])
  func aScreenIsAsInItsPicture(_ subject: Subject, _ language: Language) throws {
    for size in Self.sizes {
      var office = try Office(columns: size.columns, rows: size.rows, language: language)
      for key in subject.keys { office.press(key) }
      let name = "\(subject)-\(size.columns)x\(size.rows)-\(language)"
      #expect(try Self.pictures.shows(office.screen, as: name), "\(name): make pictures")
    }
  }

  @Test func everyFileIsAPicture() throws {
    #expect(try Self.pictures.names.count == Subject.allCases.count * Self.sizes.count * 2)
  }
}
