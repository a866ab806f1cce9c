/// The base letters of Latin letters with diacritics.
enum LatinLetters {
  /// The base letter in lower case; nil for a scalar that has none.
  @inline(__always)
  static func base(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0...0x24F: letter(latin, scalar &- 0xC0)
    case 0x1E00...0x1EFF: letter(additional, scalar &- 0x1E00)
    default: nil
    }
  }

  @inline(__always)
  private static func letter(_ table: StaticString, _ index: UInt32) -> UInt8? {
    let letter = table.utf8Start[Int(index)]
    return letter == UInt8(ascii: ".") ? nil : letter
  }

  /// U+00C0 to U+024F (Unicode Character Database, canonical decompositions and strokes).
  private static let latin: StaticString = """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkkllllll.\
    .llnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    b......................i........oo.............uu....zz.........\
    .............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..oo\
    aaaaeeeeiiiioooorrrruuuusstt..hh.d..zzaaeeooooooooyy............\
    ...b............
    """

  /// U+1E00 to U+1EFF.
  private static let additional: StaticString = """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """
}
