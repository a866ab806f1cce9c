/// The Korean surnames and their spellings in Latin letters.
package enum KoreanSurname {
  /// The index of a surname in the table.
  package typealias Number = UInt8

  /// Each surname with its forms in Hangul and its common spellings.
  ///
  /// Two forms of one family name (유 and 류) are in the same row.
  private static let table = """
    김 gim kim; 이 리 lee yi i rhee ri li rhie rhi lhee leigh yee ree; 박 park pak bak bark
    최 choi choe choy chey chwe choie; 정 chung jung jeong chong joung cheong; 강 kang gang khang
    조 cho jo joe; 윤 yoon yun youn yune; 장 jang chang; 임 림 lim im rim yim leem rhim eem
    한 han hahn; 오 oh o; 서 seo suh so su sur seu; 신 shin sin; 권 kwon gwon kweon kuon kwun
    황 hwang whang hoang; 안 ahn an; 송 song; 유 류 yoo yu you ryu ryoo lyu yew ryou lew
    홍 hong; 전 jeon jun chun chon jon cheon; 고 ko go koh goh; 문 moon mun; 양 량 yang ryang
    손 son sohn; 배 bae pae bai pai bay; 백 baek paik baik back paek beck pek; 허 heo hur huh her ho
    남 nam; 심 shim sim; 노 로 noh no roh ro rho; 하 ha hah; 곽 kwak gwak kwag; 성 sung seong song
    차 cha; 주 joo ju chu choo; 우 woo u wu ou; 구 koo gu ku goo kou; 민 min; 나 라 na ra nah rah la
    진 jin chin; 지 ji jee chi; 엄 eom um uhm oum om; 채 chae chai che; 원 won weon; 천 cheon chun chon
    방 bang pang; 공 kong gong; 현 hyun hyeon hyon; 함 ham hahm; 변 byun byeon pyun byon pyon
    염 렴 yeom yum youm yom; 여 려 yeo yuh yu ryeo; 추 choo chu; 도 do doh to; 소 so soh
    석 seok suk sok; 선 sun seon son; 설 seol sul sol; 마 ma mah; 길 gil kil; 연 yeon youn yun yon
    위 wi wee; 표 pyo; 명 myung myeong; 기 ki gi kee; 반 ban pan bahn; 왕 wang; 금 geum keum kum
    옥 ok ock; 육 yuk yook; 인 in; 맹 maeng; 제 je jae; 모 mo; 탁 tak; 국 kook guk kuk; 어 eo uh
    은 eun; 편 pyeon pyun; 용 yong; 예 ye; 봉 bong; 사 sa; 부 boo bu; 가 ka; 복 bok; 태 tae; 목 mok
    형 hyung; 두 doo; 피 pi; 감 kam; 음 eum; 빈 bin; 동 dong; 온 on
    남궁 namgoong namgung namkung namkoong; 황보 hwangbo; 제갈 jegal jaegal chegal; 선우 sunwoo seonwoo
    독고 dokgo dokko; 사공 sagong; 서문 seomun seomoon
    """

  private static let rows = table.split { $0 == ";" || $0 == "\n" }.map { row in
    row.split(separator: " ").map(String.init)
  }

  /// The surnames that a word spells: one for Hangul, perhaps several for Latin letters in lower
  /// case.
  private static let numbers: [String: [Number]] = {
    var numbers: [String: [Number]] = [:]
    for (number, row) in rows.enumerated() {
      for word in row { numbers[word, default: []].append(Number(number)) }
    }
    return numbers
  }()

  /// The surnames that a word may be, in Hangul or in Latin letters in lower case; empty for any
  /// other word.
  package static func numbers(_ word: String) -> [Number] { numbers[word] ?? [] }

  /// The most characters of a surname in one script.
  package static let longest = 8

  /// Splits a name in Hangul.
  ///
  /// If it begins with no known surname, the first character is taken as one.
  package static func split(_ name: String) -> (surname: String, given: String) {
    let letters = name.filter { $0 != " " }
    let length = [2, 1].first { letters.count > $0 && !numbers(String(letters.prefix($0))).isEmpty }
    return (String(letters.prefix(length ?? 1)), String(letters.dropFirst(length ?? 1)))
  }
}
