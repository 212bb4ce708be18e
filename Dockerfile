# One container, one data volume. Build: docker build -t trinvis . · Run: docker run -p 8080:8080 -v trinvis:/data trinvis
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY pom.xml .
COPY .mvn .mvn
COPY src src
COPY content content
RUN mvn -q -B -DskipTests package

FROM eclipse-temurin:25-jre
WORKDIR /app
COPY --from=build /src/target/trinvis.jar ./
COPY --from=build /src/target/lib ./lib
COPY content content
ENV TRINVIS_HOST=0.0.0.0 TRINVIS_DATA=/data
# The class-data archive is written by one start and stop with the very flags that it is used with. It holds what was loaded
# until then, so that one page is served before the stop.
RUN bash -c 'set -e; TRINVIS_DATA=/tmp/archive-data java -XX:ArchiveClassesAtExit=trinvis.jsa -Xms96m -Xmn48m -Xmx256m \
      -XX:MetaspaceSize=64m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -jar trinvis.jar & \
    for try in $(seq 100); do \
      sleep 0.3; \
      (exec 3<>/dev/tcp/127.0.0.1/8080; printf "GET / HTTP/1.0\r\nHost: localhost\r\n\r\n" >&3; cat <&3) >/dev/null 2>&1 && break; \
    done; \
    kill $!; wait $! || true; test -s trinvis.jsa; rm -rf /tmp/archive-data' && \
    useradd --system --uid 10001 trinvis && mkdir /data && chown trinvis /data && chmod 700 /data
USER trinvis
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:SharedArchiveFile=trinvis.jsa", "-Xms96m", "-Xmn48m", "-Xmx256m", "-XX:MetaspaceSize=64m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-jar", "trinvis.jar"]
