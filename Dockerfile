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
# The class-data archive is written by one start and stop with the very flags that it is used with.
RUN set -e; \
    TRINVIS_DATA=/tmp/archive-data TRINVIS_PORT=0 timeout --preserve-status -s TERM 15 \
      java -XX:ArchiveClassesAtExit=trinvis.jsa -Xmx256m -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -jar trinvis.jar || true; \
    test -s trinvis.jsa; rm -rf /tmp/archive-data; \
    useradd --system --uid 10001 trinvis && mkdir /data && chown trinvis /data && chmod 700 /data
USER trinvis
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["java", "-XX:SharedArchiveFile=trinvis.jsa", "-Xmx256m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "-jar", "trinvis.jar"]
