/// Korean names in Hangul and as passports spell them.
enum KoreanNames {
  /// A surname, its passport spelling, and how many of a thousand people have it (rounded).
  static let surnames: [((ko: String, latin: String), Int)] = [
    (("김", "KIM"), 215), (("이", "LEE"), 147), (("박", "PARK"), 84), (("최", "CHOI"), 47),
    (("정", "JUNG"), 30), (("정", "JEONG"), 13), (("강", "KANG"), 24), (("조", "CHO"), 21),
    (("윤", "YOON"), 21), (("장", "JANG"), 20), (("임", "LIM"), 16), (("한", "HAN"), 15),
    (("오", "OH"), 15), (("서", "SEO"), 15), (("신", "SHIN"), 15), (("권", "KWON"), 14),
    (("황", "HWANG"), 14), (("안", "AN"), 14), (("송", "SONG"), 14), (("류", "RYU"), 6),
    (("유", "YOO"), 12), (("홍", "HONG"), 11), (("전", "JEON"), 11), (("고", "KO"), 9),
    (("문", "MOON"), 9), (("양", "YANG"), 9), (("손", "SON"), 9), (("배", "BAE"), 8),
    (("백", "BAEK"), 8), (("허", "HEO"), 7), (("남", "NAM"), 6), (("심", "SHIM"), 5),
    (("노", "NOH"), 5), (("하", "HA"), 5), (("곽", "KWAK"), 4), (("성", "SUNG"), 4),
    (("차", "CHA"), 4), (("주", "JOO"), 4), (("우", "WOO"), 4), (("구", "KOO"), 4),
    (("민", "MIN"), 3), (("나", "NA"), 3), (("진", "JIN"), 3), (("지", "JI"), 3),
    (("엄", "EOM"), 3), (("채", "CHAE"), 3), (("원", "WON"), 3), (("천", "CHEON"), 2),
    (("방", "BANG"), 2), (("공", "KONG"), 2), (("현", "HYUN"), 2), (("함", "HAM"), 2),
    (("변", "BYUN"), 2), (("염", "YEOM"), 1), (("여", "YEO"), 1), (("추", "CHOO"), 1),
    (("도", "DO"), 1), (("소", "SO"), 1), (("석", "SEOK"), 1), (("선", "SEON"), 1),
    (("설", "SEOL"), 1), (("마", "MA"), 1), (("길", "GIL"), 1), (("연", "YEON"), 1),
    (("위", "WI"), 1), (("표", "PYO"), 1), (("명", "MYUNG"), 1), (("남궁", "NAMGOONG"), 1),
  ]

  static let male = words(
    """
    민준 서준 도윤 예준 시우 하준 주원 지호 지후 준서 준우 현우 도현 지훈 건우 우진 선우 서진 민재 현준
    연우 유준 정우 승우 승현 시윤 준혁 은우 지환 승민 유찬 윤우 민성 준영 시후 진우 재윤 시현 동현 수호
    태윤 민규 재원 한결 민우 재민 은찬 윤호 시원 이준 민찬 시온 성민 준호 승준 성현 이안 재현 지한 우빈
    태민 지성 예성 민호 태현 민혁 성준 은호 규민 정민 윤재 하람 영호 상현 태호 성호 재훈 상우 동욱 기현
    종현 영민 진호 병철 경수 용준 형준 창민 인호 광수 성진
    """
  )

  static let female = words(
    """
    서연 서윤 지우 서현 하은 하윤 민서 지유 윤서 채원 수아 지민 지아 지윤 다은 은서 지안 예은 소율 예린
    수빈 하린 소윤 예원 지원 유나 시은 채은 유진 윤아 예나 가은 시아 아린 예서 서아 서영 다인 수민 주아
    연서 아윤 시연 연주 하율 다연 유주 소연 민지 채린 수연 나은 지수 지현 서하 나윤 다현 은지 현지 미경
    영희 은주 혜진 수진 보라 정은 미영 혜원 지은 은영 선영 경희 현정 유정 민정 소영 아름 보경 세영 세은
    가영 나영 주희 혜린 예지 희진 유리 하나 슬기 진아 미나 수정 연희 은정 승희 다솜
    """
  )

  /// The passport spelling of a given name: each syllable separately, in one of its usual
  /// spellings.
  static func latin(_ given: String, _ dice: inout Dice) -> String {
    given.map { dice.pick(spellings[$0] ?? [""]) }.joined()
  }

  private static func words(_ text: String) -> [String] {
    text.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let spellings: [Character: [String]] = [
    "민": ["MIN"], "서": ["SEO"], "준": ["JUN", "JOON"], "도": ["DO"], "윤": ["YUN", "YOON"],
    "예": ["YE"], "시": ["SI"], "우": ["WOO", "U"], "하": ["HA"], "주": ["JU", "JOO"],
    "원": ["WON"], "지": ["JI"], "호": ["HO"], "후": ["HOO", "HU"], "현": ["HYUN", "HYEON"],
    "훈": ["HOON", "HUN"], "건": ["GEON", "KUN"], "진": ["JIN"], "선": ["SUN", "SEON"],
    "재": ["JAE"], "연": ["YEON"], "유": ["YU", "YOO"], "정": ["JUNG", "JEONG"],
    "승": ["SEUNG"], "은": ["EUN"], "환": ["HWAN"], "찬": ["CHAN"], "성": ["SUNG", "SEONG"],
    "영": ["YOUNG", "YEONG"], "수": ["SU", "SOO"], "동": ["DONG"], "태": ["TAE"],
    "규": ["KYU", "GYU"], "한": ["HAN"], "결": ["GYEOL"], "온": ["ON"], "이": ["I", "YI"],
    "안": ["AN"], "율": ["YUL"], "빈": ["BIN"], "혁": ["HYUK", "HYEOK"], "람": ["RAM"],
    "상": ["SANG"], "욱": ["WOOK", "UK"], "기": ["KI", "GI"], "종": ["JONG"],
    "병": ["BYUNG", "BYEONG"], "철": ["CHUL", "CHEOL"], "경": ["KYUNG", "GYEONG"],
    "용": ["YONG"], "형": ["HYUNG", "HYEONG"], "창": ["CHANG"], "인": ["IN"],
    "광": ["KWANG", "GWANG"], "아": ["A", "AH"], "채": ["CHAE"], "다": ["DA"], "소": ["SO"],
    "린": ["RIN"], "나": ["NA"], "가": ["GA"], "희": ["HEE", "HUI"], "혜": ["HYE"],
    "미": ["MI"], "보": ["BO"], "라": ["RA"], "름": ["REUM"], "세": ["SE"], "리": ["RI"],
    "슬": ["SEUL"], "솜": ["SOM"],
  ]
}
