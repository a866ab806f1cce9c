import NcursesTerminal
import Testing

/// The known answers of RFC 4648.
struct Base64Tests {
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("가", "6rCA"),
  ])
  func textsAreWrittenAsTheStandardSays(_ text: String, _ wanted: String) {
    #expect(Base64.text(Array(text.utf8)) == wanted)
  }
}
