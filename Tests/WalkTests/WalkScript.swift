/// The keys of the walks.
///
/// A line is a step, after which the screen is checked: keys by their tmux names, words to type,
/// `@fields` for opening every field of a form, and after ` | ` a text that must appear first.
/// Lines with `wide:` are for windows with a side pane.
enum WalkScript {
  static let all = [today, tables, pages, consular, forms, work, program].joined(separator: "\n")

  /// Screens that show texts of the data: lists, pages, the side pane, a form, a note.
  ///
  /// Today is complete when it names the possible duplicates.
  static let shown = """
    g | same passport
    j j G g
    2
    wide: v
    j j G g
    : V-0010 Enter
    G g PageDown PageDown PageDown PageDown
    : F-0038 Enter
    G
    : N-0004 Enter
    G
    : L-0001 Enter
    b b b b
    : V-0001 Enter
    e
    Down Down Down PageDown PageDown
    C-c
    3
    j
    4
    j
    L
    G
    L
    """

  private static let today = """
    j j k
    G
    C-u PageUp
    C-d PageDown
    g
    j Enter
    b
    m
    m
    p
    p
    x
    Tab
    BTab
    """

  private static let tables = """
    2
    wide: v
    j k G
    C-u C-d PageUp PageDown
    g
    l l
    h
    s
    s
    s
    c
    Down Down Space Up
    n
    BSpace
    Escape
    c Space Enter
    c Space Enter
    Space Space M M
    Escape
    / V-0001
    Escape
    / STAGE:LOCATED
    Enter
    Escape
    / NO-SUCH:WORD
    C-c
    / NO-SUCH-WORD
    C-c
    p
    m
    m
    p
    3
    j l s
    s s c
    Escape
    4
    j l s
    s s c
    Escape
    f
    V-0010
    Down
    C-c
    8
    Down
    Enter
    j
    2
    wide: v
    wide: j | KIM SANGU
    wide: v
    """

  private static let pages = """
    : V-0010 Enter
    j j
    G
    PageUp
    g PageDown C-d C-u
    / 2025
    Enter
    n
    N
    p
    p
    +
    Escape
    : S-0002 Enter
    G
    : F-0038 Enter
    G
    : N-0004 Enter
    : C-0001 Enter
    : I-0003 Enter
    : L-0001 Enter
    j j j Enter
    b
    : O-0001 Enter
    b
    b
    Escape
    2
    """

  private static let consular = """
    : V-0010 Enter
    w
    j
    b
    B
    j
    b
    D
    b
    S
    j
    C-c
    b
    1
    w
    j
    b
    I
    C-c
    2
    """

  private static let forms = """
    : new Space victim Enter
    @fields
    C-c
    : new Space compound Enter
    @fields
    C-c
    : new Space followup Enter
    @fields
    C-c
    : new Space contact Enter
    @fields
    C-c
    : new Space incident Enter
    @fields
    C-c
    : new Space lead Enter
    @fields
    C-c
    : new Space counterpart Enter
    @fields
    C-c
    : V-0010 Enter e
    @fields
    C-c
    : S-0002 Enter e
    @fields
    C-c
    : F-0038 Enter e
    @fields
    C-c
    : C-0001 Enter e
    Down Up PageDown
    C-c
    : I-0003 Enter e
    Down Up PageDown
    C-c
    : L-0001 Enter e
    Down Up PageDown
    C-c
    : O-0001 Enter e
    Down Up PageDown
    C-c
    2
    """

  private static let work = """
    i
    WALKER
    Enter
    Down Down Down Down Down Down Down
    NEVER
    C-s
    C-u
    C-s
    Enter | V-0013
    C-c
    t
    HEARD Tab
    Tab
    BTab C-j AGAIN
    Enter | N-004
    a
    CALL
    C-s | F-004
    4 t
    C-c
    d
    @fields
    C-c
    d C-s
    u
    C-r
    j W
    NEVER
    C-s
    C-c
    C-c
    G W
    C-u +3d
    C-s
    X
    C-s
    C-c
    .
    C-u +5d
    C-s
    u
    Space Space Space d
    C-c
    C-c
    """

  private static let program = """
    ?
    j j PageDown
    g / TAB Enter
    n
    N
    Escape
    : V-0010 Enter ?
    G
    Escape
    : s
    Tab
    C-c
    : NO-SUCH Enter
    : sort Space name Enter
    1 ?
    Escape
    """
}
